using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Orders;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>What happens elsewhere while a journey looks at a page, and what the database holds afterwards.</summary>
internal static class Happenings
{
    /// <summary>Through the service, as that person: there is no screen for it yet.</summary>
    public static async Task EndAsync(this PortalServer server, Person by, string cloudId)
    {
        var actor = await server.ActorOfAsync(by);
        var outcome = await server.Services.GetRequiredService<AppLifecycle>().EndAsync(actor, actor.ResellerId!.Value, cloudId);
        Assert.Null(outcome.Refusal);
    }

    /// <summary>With an Admin and an empty price book.</summary>
    public static async Task SetUpAsync(this PortalServer server)
    {
        var setup = server.Services.GetRequiredService<SetUpPortal>();
        var typed = new NewPortal("Ines Vidal", Person.Ines.Email, "a long enough password", FirstPrices.Empty, Domain.Currency.Eur);
        Assert.Null((await setup.SetUpAsync(setup.NewToken(), typed)).Refusal);
    }

    /// <summary>White Labels of these names that were begun and left, the last one latest.</summary>
    public static async Task LeaveDraftsAsync(this PortalServer server, Person of, params IEnumerable<string> names)
    {
        var actor = await server.ActorOfAsync(of);
        foreach (var name in names)
        {
            var content = OrderDraft.WhiteLabels(1) with { Apps = [new AppDraft { Name = name }] };
            Assert.Null((await server.Services.GetRequiredService<OrderDrafts>().SaveAsync(actor, actor.ResellerId!.Value, Guid.NewGuid(), content)).Refusal);
        }
    }

    /// <summary>Orders of the person's reseller that made this app.</summary>
    public static async Task<int> CountOrdersOfAsync(this PortalServer server, Person person, string cloudId)
    {
        await using var db = server.Services.GetRequiredService<PortalDbFactory>().For(await server.ActorOfAsync(person));
        var id = Domain.CloudId.Parse(cloudId);
        var orders = await db.Charges.Where(c => c.App.CloudId == id).Select(c => c.OrderId).ToListAsync();
        return orders.Distinct().Count();
    }

    /// <summary>All orders of the person's reseller.</summary>
    public static async Task<int> CountOrdersAsync(this PortalServer server, Person person)
    {
        await using var db = server.Services.GetRequiredService<PortalDbFactory>().For(await server.ActorOfAsync(person));
        return await db.Orders.CountAsync();
    }

    internal static async Task<Actor.User> ActorOfAsync(this PortalServer server, Person person)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().FindByEmailAsync(person.Email);
        return new Actor.User(user!.Id, user.ResellerId, Guid.NewGuid());
    }
}
