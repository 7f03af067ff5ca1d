using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.PriceBooks;

public sealed class PriceBookCalendarDaysTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 17);
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly July = new(2026, 7, 1);

    private TestPortal portal = null!;
    private Actor.User owner = null!;

    private AddPriceBook Books => portal.Get<AddPriceBook>();

    /// <summary>One reseller with three White Labels at 10 % off, two of them without users.</summary>
    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS", "HELIO", "ORBIT");
        portal.GoTo(Day);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_book_starts_tomorrow_at_the_earliest_and_only_once()
    {
        var id = await AddAsync(SampleBooks.Eur("Next"));

        Assert.IsType<BookStartsTooEarly>((await ScheduleAsync(id, Day, null)).Refusal);
        Assert.Null((await ScheduleAsync(id, Day.AddDays(1), null)).Refusal);
        Assert.IsType<BookAlreadyScheduled>((await ScheduleAsync(id, July, null)).Refusal);
        Assert.Equal(NotFound.Instance, (await ScheduleAsync(987_654, July, null)).Refusal);
    }

    [Fact]
    public async Task Two_books_of_a_currency_never_start_on_one_day_or_share_a_name()
    {
        Assert.Null((await ScheduleAsync(await AddAsync(SampleBooks.Eur("Next")), July, null)).Refusal);

        Assert.IsType<BookDayTaken>((await ScheduleAsync(await AddAsync(SampleBooks.Eur("Other")), July, null)).Refusal);
        Assert.IsType<BookNameTaken>((await Books.AddDraftAsync(Actor.Operator.Instance, SampleBooks.Eur("Next"))).Refusal);
        Assert.Null((await ScheduleAsync(await AddAsync(Book("Dollars", currency: Currency.Usd)), July, null)).Refusal);
    }

    [Theory]
    [InlineData("2026-06-27", "2026-07-01")] // On the same day the first would move nobody.
    [InlineData("2026-05-01", "2026-06-01")] // The first would raise what this one has lowered.
    [InlineData("2026-06-25", null)] // The first would move what was ordered by this one.
    public async Task No_book_comes_before_one_that_moves_existing_licences_and_can_still_be_taken_off(string from, string? moves)
    {
        _ = (await ScheduleAsync(await AddAsync(SampleBooks.Eur("Next")), July.AddDays(-5), July)).Value;
        var other = await AddAsync(SampleBooks.Eur("Other"));
        var movesOn = moves is null ? default(DateOnly?) : Date(moves);

        var refusal = (await ScheduleAsync(other, Date(from), movesOn)).Refusal;

        Assert.Equal(new BookOutOfOrder("Next", July), refusal);
    }

    [Theory]
    [InlineData("2026-06-27", null)]
    [InlineData("2026-07-15", "2026-08-01")]
    public async Task A_book_comes_after_one_that_moves_existing_licences(string from, string? moves)
    {
        _ = (await ScheduleAsync(await AddAsync(SampleBooks.Eur("Next")), July.AddDays(-5), July)).Value;

        Assert.Null((await ScheduleAsync(await AddAsync(SampleBooks.Eur("Other")), Date(from), moves is null ? null : Date(moves))).Refusal);
    }

    [Fact]
    public async Task Once_a_book_prices_new_orders_only_a_further_one_changes_what_it_will_do()
    {
        _ = (await ScheduleAsync(await AddAsync(SampleBooks.Eur("Next")), July.AddDays(-5), July)).Value;
        portal.GoTo(July.AddDays(-5));

        Assert.Null((await ScheduleAsync(await AddAsync(SampleBooks.Eur("Other")), July.AddDays(-4), July)).Refusal);
    }

    [Fact]
    public async Task A_book_that_sells_nothing_is_not_published()
    {
        var empty = (await Books.AddEmptyAsync(Actor.Operator.Instance, Currency.Eur)).Value;

        Assert.IsType<BookSellsNothing>((await ScheduleAsync(empty, July, null)).Refusal);
    }

    [Theory]
    [InlineData("2031-03-18", null)]
    [InlineData("2031-03-01", "2031-04-01")]
    [InlineData("9999-12-01", "9999-12-01")]
    public async Task A_book_is_planned_at_most_five_years_ahead(string from, string? moves) =>
        Assert.Equal(new BookTooFarAhead(new(2031, 3, 17)), (await ScheduleAsync(await AddAsync(SampleBooks.Eur("Next")), Date(from), moves is null ? null : Date(moves))).Refusal);

    [Theory]
    [InlineData("2026-07-02")]
    [InlineData("2026-06-01")]
    public async Task Licences_move_on_a_1st_that_is_not_before_the_book(string moves)
    {
        var id = await AddAsync(SampleBooks.Eur("Next"));

        Assert.IsType<BookMovesOnWrongDay>((await ScheduleAsync(id, July, Date(moves))).Refusal);
    }

    [Theory]
    [InlineData("2026-03-03", true)]
    [InlineData("2026-03-04", false)]
    public async Task An_increase_moves_nobody_before_its_ninety_days_of_notice(string scheduled, bool isTaken)
    {
        portal.GoTo(Date(scheduled));
        var (id, june) = (await AddAsync(Book("Dearer", platform: 499.01m)), new DateOnly(2026, 6, 1));

        var refusal = (await ScheduleAsync(id, june, june)).Refusal;

        Assert.Equal(isTaken, refusal is null);
        Assert.True(isTaken || refusal is BookNeedsNotice { Days: 90 });
    }

    public static TheoryData<string, bool> Judged => new()
    {
        { "cheaper", false },
        { "dearer", true },
        { "the same", false },
        { "dearer for a kind that nobody has", false },
        { "dearer users of apps that have none", false },
        { "a lower price with a worse tier", true },
        { "a higher price with a better tier", false },
    };

    [Theory, MemberData(nameof(Judged))]
    public async Task An_increase_is_judged_by_what_existing_licences_would_pay(string change, bool isIncrease)
    {
        var book = change switch
        {
            "cheaper" => Book(change, platform: 498m),
            "dearer" => Book(change, platform: 499.01m),
            "dearer for a kind that nobody has" => Book(change, customerApp: 200m),
            "dearer users of apps that have none" => Book(change, perUser: 9m),
            "a lower price with a worse tier" => Book(change, platform: 490m, tiers: [new(1, 0m)]),
            "a higher price with a better tier" => Book(change, platform: 520m, tiers: [new(1, 0m), new(3, 20m)]),
            _ => Book(change),
        };
        var id = await AddAsync(book);

        var refusal = (await ScheduleAsync(id, April, April)).Refusal;

        Assert.Equal(isIncrease, refusal is BookNeedsNotice);
        await using var db = portal.Database.ForOperator();
        Assert.Equal(!isIncrease, await db.PriceBooks.AnyAsync(b => b.Id == id && b.EffectiveFrom == April && !b.IsIncrease));
    }

    [Fact]
    public async Task An_increase_is_judged_over_the_portfolios_as_they_will_stand()
    {
        foreach (var cloudId in new[] { "NIMBUS", "HELIO", "ORBIT" })
        {
            Assert.Null((await portal.Get<CloudPortal.Services.Apps.AppLifecycle>().EndAsync(owner, owner.ResellerId!.Value, cloudId)).Refusal);
        }

        // On 1 April nobody is left who could pay more.
        Assert.Null((await ScheduleAsync(await AddAsync(Book("Dearer", platform: 999m)), April, April)).Refusal);
    }

    [Fact]
    public async Task A_book_without_a_price_for_what_is_sold_moves_nobody()
    {
        var without = PriceBook.Create("Without", Currency.Eur, SampleBooks.Rates.Where(r => r.Bundle != Bundle.WhiteLabel), SampleBooks.Tiers);
        var id = await AddAsync(without);

        var refusal = Assert.IsType<BookLacksRate>((await ScheduleAsync(id, July, July)).Refusal);
        Assert.Contains("White Label, standalone", refusal.Sentence, StringComparison.Ordinal);
        Assert.Null((await ScheduleAsync(id, July, null)).Refusal);
    }

    [Fact]
    public async Task What_only_a_book_of_the_past_sold_may_be_left_out_by_one_that_moves_licences()
    {
        var two = SampleBooks.Rates.Where(r => r.Bundle == Bundle.WhiteLabel).ToList();
        _ = (await ScheduleAsync(await AddAsync(PriceBook.Create("Fewer", Currency.Eur, two, SampleBooks.Tiers)), Day.AddDays(1), null)).Value;
        portal.GoTo(Day.AddDays(2));

        Assert.Null((await ScheduleAsync(await AddAsync(PriceBook.Create("Moving", Currency.Eur, two, SampleBooks.Tiers)), July, July)).Refusal);
    }

    [Fact]
    public async Task Portfolios_of_its_currency_get_a_new_version_and_no_others()
    {
        var american = await portal.AddOwnerAsync("Skerry Telecom", Currency.Usd);
        var before = (await VersionAsync(owner), await VersionAsync(american));

        Assert.Null((await ScheduleAsync(await AddAsync(SampleBooks.Eur("Next")), July, null)).Refusal);

        Assert.Equal((before.Item1 + 1, before.Item2), (await VersionAsync(owner), await VersionAsync(american)));
    }

    [Fact]
    public async Task Only_an_Admin_makes_and_schedules_books()
    {
        var id = await AddAsync(SampleBooks.Eur("Next"));

        Assert.IsType<NotAllowed>((await portal.Get<PublishPriceBook>().PublishAsync(owner, await portal.Services.PublicationAsync(id, July, null))).Refusal);
        Assert.IsType<NotAllowed>((await Books.AddDraftAsync(owner, SampleBooks.Eur("Mine"))).Refusal);
    }

    private static PriceBook Book(
        string name, decimal platform = 499m, decimal perUser = 0.80m, decimal customerApp = 99m, VolumeTier[]? tiers = null, Currency? currency = null) => PriceBook.Create(
        name,
        currency ?? Currency.Eur,
        SampleBooks.Rates.Select(r => r switch
        {
            { Bundle: Bundle.WhiteLabel } => r with { Platform = platform, PerUser = perUser },
            { Placement: Placement.CustomerApp, Bundle: Bundle.FullFeature } => r with { Platform = customerApp },
            _ => r,
        }),
        tiers ?? SampleBooks.Tiers);

    private async Task<long> AddAsync(PriceBook book) => (await Books.AddDraftAsync(Actor.Operator.Instance, book)).Value;

    private Task<Outcome<Published>> ScheduleAsync(long id, DateOnly from, DateOnly? moves) => portal.Services.ScheduleAsync(id, from, moves);

    private async Task<long> VersionAsync(Actor.User user)
    {
        await using var db = portal.Database.For(user);
        return (await db.Resellers.SingleAsync()).PortfolioVersion;
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
