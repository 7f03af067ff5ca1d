using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Orders;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Services.Orders;

public sealed class PlaceOrderTests
{
    private static readonly string[] Nine = ["ONE01", "TWO02", "THREE3", "FOUR4", "FIVE5", "SIX06", "SEVEN7", "EIGHT8", "NINE9"];

    [Fact]
    public async Task The_tenth_White_Label_makes_the_nine_others_cheaper_and_is_charged_as_shown()
    {
        await using var portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, Nine);
        portal.GoTo(new DateOnly(2026, 11, 17));

        var review = await portal.ReviewAsync(owner, Draft("AURORAVOICE", users: "80"));
        var preview = review.Price.Preview;

        Assert.Equal(1913.01m, preview.DueNow);
        Assert.Equal(349.30m + 64.00m - 449.10m, preview.MonthlyChange);
        Assert.Equal(9, preview.Effects.Count);
        Assert.All(preview.Effects, e => Assert.Equal(-49.90m, e.Change));
        Assert.Equal(1320.40m, preview.FirstYear);

        var placed = (await portal.Get<PlaceOrder>().PlaceAsync(owner, owner.ResellerId!.Value, review.DraftId, review.Kept.Key)).Value;

        await using var db = portal.Database.For(owner);
        var charges = await db.Charges.Where(c => c.OrderId == placed.OrderId).OrderBy(c => c.Id).ToListAsync();
        Assert.Equal(preview.DueNowLines.Select(PriceExplanationOf), charges.Select(c => c.Explanation));
        Assert.Equal(preview.DueNowLines.Select(l => l.Amount), charges.Select(c => c.Amount));
        var entry = await db.AuditEntries.OrderBy(e => e.Id).LastAsync();
        Assert.Equal((AuditAction.Ordered, "AURORAVOICE", preview.MonthlyChange, preview.DueNow), (entry.Action, entry.Subject, entry.MonthlyChange!.Value, entry.DueNow!.Value));
    }

    [Fact]
    public async Task A_customer_app_switches_multi_tenancy_on_in_the_same_order()
    {
        await using var portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS");
        await portal.OrderCustomerAppAsync(owner, "NIMBUS", "TIDEWAY");

        await using var db = portal.Database.For(owner);
        var main = await db.Apps.SingleAsync(a => a.CloudId == CloudId.Parse("NIMBUS"));
        Assert.Equal(portal.Today, main.MultiTenancySince);
        var term = await db.LicenceTerms.SingleAsync(t => t.MainAppId == main.Id);
        Assert.Equal((Bundle.FullFeature, Placement.CustomerApp, AppStatus.Ordered), (term.Bundle, term.Placement, term.Status));
    }

    [Fact]
    public async Task A_price_that_moved_meanwhile_orders_nothing_and_shows_both()
    {
        await using var portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, Nine);
        var review = await portal.ReviewAsync(owner, Draft("AURORAVOICE"));

        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        var ended = await portal.Get<AppLifecycle>().EndAsync(owner, owner.ResellerId!.Value, "NINE9");
        Assert.Null(ended.Refusal);
        var outcome = await portal.Get<PlaceOrder>().PlaceAsync(owner, owner.ResellerId.Value, review.DraftId, review.Kept.Key);

        var changed = Assert.IsType<PriceChanged>(outcome.Refusal);
        Assert.Equal(-99.80m, changed.Shown.Price.MonthlyChange);
        Assert.Equal(399.20m, changed.Now.Kept.Price.MonthlyChange);
        Assert.Equal(AuditAction.SetToEnd, Assert.Single(changed.Causes).Action);
        Assert.Equal(9, await CountAppsAsync(portal, owner));

        var again = await portal.Get<PlaceOrder>().PlaceAsync(owner, owner.ResellerId.Value, review.DraftId, changed.Now.Kept.Key);
        Assert.Equal(["AURORAVOICE"], again.Value.CloudIds);
    }

    [Fact]
    public async Task Twenty_clicks_in_two_processes_make_one_order()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var other = portal.SecondProcess();
        var owner = await portal.AddOwnerAsync();
        var review = await portal.ReviewAsync(owner, Draft("AURORAVOICE"));
        PlaceOrder[] processes = [portal.Get<PlaceOrder>(), other.GetRequiredService<PlaceOrder>()];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            Task.Run(() => processes[i % 2].PlaceAsync(owner, owner.ResellerId!.Value, review.DraftId, review.Kept.Key))));

        Assert.Single(outcomes.Select(o => o.Value.OrderId).Distinct());
        Assert.Equal(1, await CountAppsAsync(portal, owner));
        await using var db = portal.Database.For(owner);
        Assert.Equal(2, await db.Charges.CountAsync());
    }

    [Fact]
    public async Task Two_resellers_who_want_one_Cloud_ID_at_once_get_one_app()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var other = portal.SecondProcess();
        var nimbus = await portal.AddOwnerAsync("Nimbus Telecom");
        var hollin = await portal.AddOwnerAsync("Hollin Connect");
        var first = await portal.ReviewAsync(nimbus, Draft("AURORAVOICE"));
        var second = await portal.ReviewAsync(hollin, Draft("auroravoice"));

        var outcomes = await Task.WhenAll(
            Task.Run(() => portal.Get<PlaceOrder>().PlaceAsync(nimbus, nimbus.ResellerId!.Value, first.DraftId, first.Kept.Key)),
            Task.Run(() => other.GetRequiredService<PlaceOrder>().PlaceAsync(hollin, hollin.ResellerId!.Value, second.DraftId, second.Kept.Key)));

        Assert.Single(outcomes, o => o.Refusal is null);
        var refused = Assert.IsType<DraftIncomplete>(Assert.Single(outcomes, o => o.Refusal is not null).Refusal);
        Assert.Equal(nameof(AppDraft.CloudId), Assert.Single(refused.Problems).At);
    }

    [Theory]
    [InlineData(Role.Viewer, false)]
    [InlineData(Role.Manager, false)]
    public async Task Who_may_not_order_is_told_so_and_nothing_is_ordered(Role role, bool mayOrder)
    {
        await using var portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();
        var user = await portal.AddUserAsync(owner.ResellerId!.Value, role, mayOrder);

        var outcome = await portal.Get<PlaceOrder>().PlaceAsync(user, owner.ResellerId.Value, Guid.NewGuid(), Guid.NewGuid());

        Assert.IsType<NotAllowed>(outcome.Refusal);
    }

    [Fact]
    public async Task Whoever_signed_out_orders_nothing_and_from_another_browser_still_may()
    {
        await using var portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();
        var review = await portal.ReviewAsync(owner, Draft("AURORAVOICE"));
        await portal.Database.EndSessionAsync(owner);
        var before = await TableDump.OfAsync(portal.Database);

        var refused = await portal.Get<PlaceOrder>().PlaceAsync(owner, owner.ResellerId!.Value, review.DraftId, review.Kept.Key);

        Assert.Equal(SessionEnded.Instance, refused.Refusal);
        Assert.Equal(before, await TableDump.OfAsync(portal.Database));
        var elsewhere = owner with { SessionId = Guid.NewGuid() };
        Assert.Null((await portal.Get<PlaceOrder>().PlaceAsync(elsewhere, owner.ResellerId.Value, review.DraftId, review.Kept.Key)).Refusal);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_order_with_one_key()
    {
        await using var portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS");

        await using var db = portal.Database.ForOperator();
        var columns = "\"ResellerId\", \"IdempotencyKey\", \"Day\", \"PlacedAt\", \"PlacedBy\", \"Fingerprint\", \"DueNow\", \"MonthlyBefore\", \"MonthlyAfter\", \"CountedApps\"";
        var copy = $"INSERT INTO \"Orders\" ({columns}) SELECT {columns} FROM \"Orders\"";
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync(copy));
    }

    private static OrderDraft Draft(string cloudId, string users = "0") => new()
    {
        Kind = DraftKind.WhiteLabels,
        Apps = [new AppDraft { Name = "Aurora Voice", CloudId = cloudId, CloudIdIsTyped = true, Users = users }],
    };

    private static PriceExplanation PriceExplanationOf(PriceLine line) => PriceExplanation.Of(line);

    private static async Task<int> CountAppsAsync(TestPortal portal, Actor.User owner)
    {
        await using var db = portal.Database.For(owner);
        return await db.Apps.CountAsync();
    }
}
