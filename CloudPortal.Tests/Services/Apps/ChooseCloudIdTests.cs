using System.Text;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Home;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Apps;

/// <summary>Five apps from an accepted quote, none of which has a Cloud ID yet; on 17 November 2026.</summary>
public sealed class ChooseCloudIdTests : IAsyncLifetime
{
    private TestPortal portal = null!;
    private Actor.User owner = null!;
    private QuoteDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        portal.GoTo(new(2026, 11, 17));
        desk = await QuoteDesk.OpenAsync(portal);
        var link = await desk.SendAsync(await desk.DraftAsync(QuoteDesk.Tramontana()));
        _ = (await portal.Get<AcceptQuote>().AcceptAsync(await desk.RecipientAsync(link.Token), QuoteDesk.Yes(alternative: 1))).Value;
        await using var db = portal.Database.ForOperator();
        owner = await portal.AddUserAsync(await db.Resellers.Select(r => r.Id).SingleAsync(), Role.Owner);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task An_app_gets_it_once_and_for_ever()
    {
        var app = await AppAsync("Tramontana");

        _ = (await ChooseAsync(app, " tramontana ")).Value;

        Assert.Equal("TRAMONTANA", (await portal.Get<AppDetails>().GetAsync(owner, Own, "TRAMONTANA")).Value.CloudId);
        Assert.IsType<HasCloudId>((await ChooseAsync(app, "OTHER")).Refusal);
        await using var db = portal.Database.ForOperator();
        Assert.Equal("TRAMONTANA", (await db.AuditEntries.SingleAsync(e => e.Action == AuditAction.CloudIdChosen)).Subject);
    }

    [Theory]
    [InlineData("NO", "3 to 20 letters and digits, the first a letter.")]
    [InlineData("LEVANTE*", "The * addresses the Editable version and is not part of a Cloud ID.")]
    [InlineData("NEW", "NEW is reserved. Choose another Cloud ID.")]
    [InlineData("LEVANTE", "LEVANTE is taken. Choose another Cloud ID.")]
    [InlineData("QUOTED", "QUOTED is taken. Choose another Cloud ID.")]
    public async Task What_it_cannot_be_is_said_beside_the_field(string typed, string sentence)
    {
        _ = (await ChooseAsync(await AppAsync("Levante"), "LEVANTE")).Value;
        var named = QuoteDesk.Content([("Quoted", 10, 0, 100)]);
        await desk.SendAsync(await desk.DraftAsync(named with { Brands = [named.Brands[0] with { CloudId = "QUOTED" }], Recipient = named.Recipient with { LegalName = "Somebody Else" } }));

        var refusal = (await ChooseAsync(await AppAsync("Gregale"), typed)).Refusal!;

        Assert.Equal(("CloudId", sentence), (refusal.Field, refusal.Sentence));
    }

    [Fact]
    public async Task A_viewer_and_another_reseller_choose_nothing()
    {
        var app = await AppAsync("Ostro");
        var stranger = await portal.AddOwnerAsync("Altitude Voice");

        Assert.IsType<NotAllowed>((await portal.Get<ChooseCloudId>().ChooseAsync(await portal.AddUserAsync(Own, Role.Viewer), Own, app, "OSTRO")).Refusal);
        Assert.IsType<NotFound>((await portal.Get<ChooseCloudId>().ChooseAsync(stranger, Own, app, "OSTRO")).Refusal);
        Assert.IsType<NotFound>((await portal.Get<ChooseCloudId>().ChooseAsync(stranger, stranger.ResellerId!.Value, app, "OSTRO")).Refusal);
    }

    [Fact]
    public async Task It_cannot_go_Live_before()
    {
        await using var db = portal.Database.ForOperator();
        var app = await db.Apps.Include(a => a.Licence.Terms).FirstAsync(a => a.Name == "Tramontana");

        Assert.IsType<NoCloudIdYet>(app.GoLive(portal.Today));
        app.NameAs(CloudId.Parse("TRAMONTANA"), portal.Today);
        Assert.Null(app.GoLive(portal.Today));
    }

    [Fact]
    public async Task Nothing_fails_over_a_portfolio_of_such_apps()
    {
        var admin = await desk.AdminAsync();

        Assert.Equal(5, (await portal.Get<AppQueries>().ListAsync(owner, Own, new AppListQuery())).Value.Rows.Count);
        Assert.Contains("Tramontana", Encoding.UTF8.GetString((await portal.Get<ExportApps>().CsvAsync(owner, Own, new AppListQuery())).Value.Content), StringComparison.Ordinal);
        Assert.Equal(5, (await portal.Get<HomeQueries>().GetAsync(owner, Own)).Value.AttentionCount);
        Assert.Equal(5, (await portal.Get<StaffHomeQueries>().GetAsync(admin)).Value.NotLiveCount);
        Assert.All((await portal.Get<StaffHomeQueries>().GetAsync(admin)).Value.NotLive, a => Assert.Null(a.CloudId));
        Assert.Equal(5, (await portal.Get<PortfolioFile>().OfAsync(owner, Own, portal.Today)).Value.Apps.Count);

        _ = (await ChooseAsync(await AppAsync("Levante"), "LEVANTE")).Value;
        var detail = (await portal.Get<AppDetails>().GetAsync(owner, Own, "LEVANTE")).Value;
        Assert.Equal(("Tramontana", null), (detail.MainApp!.Name, detail.MainApp.CloudId));
        Assert.Equal([("Levante", "LEVANTE")], detail.OrderedToday!.Apps.Where(a => a.CloudId is not null).Select(a => (a.Name, a.CloudId!)));
    }

    private long Own => owner.ResellerId!.Value;

    private Task<Outcome<Done>> ChooseAsync(long app, string typed) => portal.Get<ChooseCloudId>().ChooseAsync(owner, Own, app, typed);

    private async Task<long> AppAsync(string name)
    {
        await using var db = portal.Database.ForOperator();
        return await db.Apps.Where(a => a.Name == name).Select(a => a.Id).SingleAsync();
    }
}
