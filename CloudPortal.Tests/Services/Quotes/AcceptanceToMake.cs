using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>A quote that was sent and that nobody has answered, in a database of its own: what its process needs to know to accept it.</summary>
/// <param name="Token">Of a prospect's link; empty for a reseller's quote.</param>
/// <param name="UserId">The owner of a reseller that is quoted; empty for a prospect.</param>
/// <param name="Reseller">Its reseller, or 0.</param>
internal sealed record AcceptanceToMake(string Token, string UserId, long Reseller)
{
    private const string Number = "Q-2026-0001";
    private static readonly DateOnly Day = new(2026, 11, 17);
    private static readonly DateOnly Later = new(2027, 3, 1);

    public bool IsOfProspect => Token.Length > 0;

    /// <summary>Five brands, of which one comes later; two Cloud IDs are kept for them.</summary>
    public static async Task<(AcceptanceToMake Acceptance, TestPortal Portal)> OfProspectAsync()
    {
        var (portal, desk) = await OpenDeskAsync();
        var link = await desk.SendAsync(await desk.DraftAsync(QuoteDesk.Tramontana()
            .Change(1, b => b with { CloudId = "TRAMO" })
            .Change(5, b => b with { CloudId = "OSTRO", PlannedFor = Later })));
        return (new AcceptanceToMake(link.Token, "", 0), portal);
    }

    /// <summary>A White Label, and a customer app under one that the reseller has.</summary>
    public static async Task<(AcceptanceToMake Acceptance, TestPortal Portal)> OfResellerAsync()
    {
        var (portal, desk) = await OpenDeskAsync();
        var owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS");
        var content = QuoteDesk.Content([("Levante", 700, 500, 1000), ("Gregale", 600, 400, 900)], points: "2").RemoveAlternative(1)
            .Change(1, b => b with { CloudId = "LEVANTE" })
            .Change(0, 2, l => l with { Bundle = Bundle.Enterprise, Placement = Placement.CustomerApp, MainApp = "NIMBUS" });
        _ = await desk.SendAsync((await portal.Get<QuoteDrafts>().OpenAsync(desk.Seller, owner.ResellerId!.Value, content)).Value);
        return (new AcceptanceToMake("", owner.UserId, owner.ResellerId.Value), portal);
    }

    public static TestPortal Open(TestDatabase database) => TestPortal.Over(database, Day);

    public static AcceptanceToMake Parse(string text) => text.Split(';') is [var token, var user, var reseller]
        ? new AcceptanceToMake(token, user, long.Parse(reseller, CultureInfo.InvariantCulture))
        : throw new FormatException(text);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Token};{UserId};{Reseller}");

    /// <param name="portal">Over its database.</param>
    /// <param name="name">Who accepts a prospect's.</param>
    /// <param name="alternative">Its place, from 0.</param>
    public async Task<Outcome<AcceptedQuote>> MakeAsync(TestPortal portal, string name = "Elena Riva", int alternative = 0)
    {
        var form = QuoteDesk.Yes(alternative) with { Name = name };
        return IsOfProspect
            ? await portal.Get<AcceptQuote>().AcceptAsync((await portal.Get<OpenQuote>().FindAsync(Token)).Value, form)
            : await portal.Get<AcceptQuote>().AcceptAsync(new Actor.User(UserId, Reseller, Guid.NewGuid()), Reseller, Number, 1, form);
    }

    /// <summary>Everything that an acceptance writes is there, once.</summary>
    /// <returns>What is due now.</returns>
    public async Task<decimal> AssertWholeAsync(TestDatabase database)
    {
        await using var db = database.ForOperator();
        var version = (await db.Quotes.Include(q => q.Versions).SingleAsync()).Current;
        Assert.Equal(QuoteStatus.Accepted, version.Status);
        var order = await db.Orders.Include(o => o.Charges).ThenInclude(c => c.App.Licence.Terms).SingleAsync(o => o.IdempotencyKey == version.AcceptanceKey);
        Assert.Equal((order.Id, order.ResellerId), (version.Acceptance!.OrderId, version.ResellerId));
        var quoted = version.Acceptance.Users.Count - (IsOfProspect ? 1 : 0);
        Assert.Equal((2 * quoted, order.DueNow), (order.Charges.Count, order.Charges.Sum(c => c.Amount)));
        Assert.All(order.Charges, c => Assert.Equal(AppStatus.Ordered, Assert.Single(c.App.Licence.Terms).Status));
        Assert.Equal(1, await db.Resellers.CountAsync());
        Assert.Equal((quoted + (IsOfProspect ? 0 : 1), IsOfProspect ? 1 : 2), (await db.Apps.CountAsync(), await db.Orders.CountAsync()));
        Assert.Equal(IsOfProspect ? 1 : 0, await db.OutboxMails.CountAsync(m => m.Kind == MailKind.Invitation));
        Assert.Equal(1, await db.OutboxMails.CountAsync(m => m.Kind == MailKind.QuoteAnswer));
        Assert.Equal(MailState.Withdrawn, await db.OutboxMails.Where(m => m.Kind == MailKind.Quote).Select(m => m.State).SingleAsync());
        Assert.Equal(IsOfProspect ? ["OSTRO"] : [], (await db.CloudIdReservations.Select(r => r.CloudId).ToListAsync()).Select(id => id.Value));
        return order.DueNow;
    }

    private static async Task<(TestPortal Portal, QuoteDesk Desk)> OpenDeskAsync()
    {
        var portal = await TestPortal.StartAsync();
        portal.GoTo(Day);
        return (portal, await QuoteDesk.OpenAsync(portal));
    }
}
