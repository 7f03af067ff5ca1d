using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.PriceBooks;

public sealed class NoticeQueriesTests : IAsyncLifetime
{
    private static readonly DateOnly August = new(2026, 8, 1);

    private TestPortal portal = null!;
    private Actor.User owner = null!;

    private NoticeQueries Notices => portal.Get<NoticeQueries>();

    private long Reseller => owner.ResellerId!.Value;

    /// <summary>Two White Labels that a published book makes dearer from 1 August on.</summary>
    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS", "HELIO");
        portal.GoTo(new DateOnly(2026, 4, 3));
        var dearer = PriceBook.Create("Next", Currency.Eur, SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = 520m } : r), SampleBooks.Tiers);
        var id = (await portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, dearer)).Value;
        _ = (await portal.Services.ScheduleAsync(id, August, August)).Value;
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Only_who_may_order_is_offered_the_reaction()
    {
        var id = Assert.Single((await Notices.ShownAsync(owner, Reseller)).Value).Notice.Id;
        var viewer = await portal.AddUserAsync(Reseller, Role.Viewer);

        Assert.True((await Notices.GetAsync(owner, Reseller, id)).Value.MayOrder);
        Assert.False((await Notices.GetAsync(viewer, Reseller, id)).Value.MayOrder);
    }

    [Fact]
    public async Task It_is_shown_until_the_month_of_the_new_prices_is_over()
    {
        portal.GoTo(new DateOnly(2026, 8, 31));
        Assert.Single((await Notices.ShownAsync(owner, Reseller)).Value);

        portal.GoTo(new DateOnly(2026, 9, 1));
        Assert.Empty((await Notices.ShownAsync(owner, Reseller)).Value);
    }

    [Theory]
    [InlineData("2026-01-31", "2026-05-01", "2026-05-01")] // 31 January + 90 days = 1 May
    [InlineData("2026-02-01", "2026-05-01", "2026-06-01")]
    [InlineData("2027-11-30", "2028-02-01", "2028-03-01")] // over 29 February 2028
    [InlineData("2027-12-02", "2028-03-01", "2028-03-01")]
    [InlineData("2027-12-03", "2028-03-01", "2028-04-01")]
    public void A_licence_moves_on_the_first_1st_that_is_its_notice_after_its_order(string orderedOn, string moves, string expected)
    {
        var planned = SampleBooks.Eur("Next").Planned(Date(moves), Date(moves));

        Assert.Equal(Date(expected), PriceBookCalendar.MovesOn(planned, new(Date(orderedOn)), isIncrease: true));
        Assert.Equal(Date(moves), PriceBookCalendar.MovesOn(planned, new(Date(orderedOn)), isIncrease: false));
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
