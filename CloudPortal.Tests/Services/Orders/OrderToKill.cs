using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Orders;
using CloudPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Orders;

/// <summary>A confirmed order that nobody has placed yet, in a database of its own: what its process needs to know to place it.</summary>
internal sealed record OrderToKill(DraftKind Kind, string UserId, long Reseller, Guid Draft, Guid Key)
{
    private static readonly DateOnly Day = new(2026, 11, 17);

    public Actor.User Owner => new(UserId, Reseller, Guid.NewGuid());

    /// <summary>The White Label order, or a customer app with a new customer under an app that is no main app yet.</summary>
    public static async Task<(OrderToKill Order, TestPortal Portal)> ReviewAsync(DraftKind kind)
    {
        var portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();
        portal.GoTo(Day);
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS");
        var app = new AppDraft { Name = "Aurora", CloudId = "AURORA", CloudIdIsTyped = true, Users = "80", Bundle = Bundle.Enterprise, CustomerName = "Aurora Clinics" };
        var content = (kind == DraftKind.CustomerApp ? OrderDraft.CustomerApp("NIMBUS") : OrderDraft.WhiteLabels(1)) with { Apps = [app] };
        var review = await portal.ReviewAsync(owner, content);
        return (new OrderToKill(kind, owner.UserId, owner.ResellerId!.Value, review.DraftId, review.Kept.Key), portal);
    }

    public static TestPortal Open(TestDatabase database) => TestPortal.Over(database, Day);

    public static OrderToKill Parse(string text) => text.Split(';') is [var kind, var user, var reseller, var draft, var key]
        ? new OrderToKill(Enum.Parse<DraftKind>(kind), user, long.Parse(reseller, CultureInfo.InvariantCulture), Guid.Parse(draft), Guid.Parse(key))
        : throw new FormatException(text);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind};{UserId};{Reseller};{Draft};{Key}");

    public async Task<PlacedOrder> PlaceAsync(TestPortal portal) => (await portal.Get<PlaceOrder>().PlaceAsync(Owner, Reseller, Draft, Key)).Value;

    /// <summary>Everything that an order writes is there, once.</summary>
    public async Task AssertWholeAsync(TestDatabase database)
    {
        await using var db = database.For(Owner);
        var order = await db.Orders.Include(o => o.Charges).ThenInclude(c => c.App.Licence.Terms).SingleAsync(o => o.IdempotencyKey == Key);
        Assert.Equal(2, order.Charges.Count);
        Assert.Equal(order.DueNow, order.Charges.Sum(c => c.Amount));
        var app = order.Charges[0].App;
        Assert.Equal((CloudId.Parse("AURORA"), AppStatus.Ordered), (app.CloudId, Assert.Single(app.Licence.Terms).Status));
        Assert.Equal(2, await db.Apps.CountAsync());
        Assert.Equal(2, await db.Orders.CountAsync());
        Assert.Equal(2, (await db.Resellers.SingleAsync()).PortfolioVersion);
        Assert.Equal(order.Id, (await db.WizardDrafts.SingleAsync(d => d.Id == Draft)).OrderId);
        var expected = Kind == DraftKind.CustomerApp
            ? new[] { AuditAction.Ordered, AuditAction.MultiTenancyEnabled, AuditAction.Provisioned }
            : [AuditAction.Ordered, AuditAction.Ordered];
        Assert.Equal(expected, await db.AuditEntries.OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
        Assert.Equal(Kind == DraftKind.CustomerApp ? ["Aurora Clinics"] : [], await db.Customers.Select(c => c.Name).ToListAsync());
        Assert.Equal(Kind == DraftKind.CustomerApp ? Day : null, await db.Apps.Where(a => a.CloudId == CloudId.Parse("NIMBUS")).Select(a => a.MultiTenancySince).SingleAsync());
    }

    public static async Task AssertSoundAsync(TestDatabase database)
    {
        await using var db = database.ForOperator();
        Assert.Equal("ok", await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync());
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }
}
