using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.PriceBooks;

/// <summary>The notice period and the limit that publishing holds to are those of the book that is published.</summary>
public sealed class BookSafeguardsTests : IAsyncLifetime
{
    private static readonly DateOnly July = new(2026, 7, 1);

    private TestPortal portal = null!;
    private Actor.User owner = null!;

    /// <summary>One White Label with 626 users, at 499.00 and 500.80 a month.</summary>
    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS");
        _ = (await portal.Get<AppLifecycle>().ExpectUsersAsync(owner, owner.ResellerId!.Value, "NIMBUS", 626)).Value;
        portal.GoTo(new DateOnly(2026, 3, 17));
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("20.04", true)] // 200.40 of 999.80: 20.044 %
    [InlineData("20.05", false)]
    public async Task A_reseller_is_acknowledged_above_the_limit_of_the_book(string limit, bool isStopped)
    {
        var refusal = await PublishAsync(platform: 699.40m, new(90, decimal.Parse(limit, CultureInfo.InvariantCulture), 5m));

        Assert.Equal(isStopped, refusal is LossesNotAcknowledged);
        Assert.Equal(!isStopped, refusal is null);
    }

    [Theory]
    [InlineData("2026-03-18", "2027-06-30", true)]
    [InlineData("2026-07-01", "2027-06-30", true)]
    [InlineData("2026-07-02", "2027-12-31", false)] // It begins after the prices have moved.
    [InlineData("2026-07-01", "2027-06-29", false)] // It only puts the rise off.
    public async Task A_reseller_that_is_given_an_agreement_for_the_coming_prices_stops_nothing(string from, string to, bool helps)
    {
        await AgreeAsync(from, to);

        // 20 % above the month with the same agreement, and yet below the month without it.
        var refusal = await PublishAsync(platform: 800m, Safeguards.Default);

        Assert.Equal(helps, refusal is null);
        Assert.Equal(!helps, refusal is LossesNotAcknowledged);
    }

    [Fact]
    public async Task An_agreement_that_goes_on_as_before_makes_up_for_nothing()
    {
        await AgreeAsync("2026-03-18", "2026-06-30");
        portal.GoTo(new DateOnly(2026, 3, 19));
        await AgreeAsync("2026-07-01", "2027-12-31");

        Assert.IsType<LossesNotAcknowledged>(await PublishAsync(platform: 800m, Safeguards.Default));
    }

    [Theory]
    [InlineData(106, null)] // 17 March and 106 days: 1 July
    [InlineData(107, "2026-07-02")]
    public async Task Existing_licences_move_after_the_notice_period_of_the_book(int days, string? earliest)
    {
        var refusal = await PublishAsync(platform: 510m, new(days, 10m, 5m));

        Assert.Equal(earliest is null ? null : new BookNeedsNotice(days, DateOnly.Parse(earliest, CultureInfo.InvariantCulture)), refusal);
    }

    [Fact]
    public async Task A_draft_of_a_file_that_is_not_right_is_not_published()
    {
        var lower = PriceBook.Create("Next", Currency.Eur, PriceBookContent.Of(SampleBooks.Eur()) with { Ceiling = 40m }, isSample: false);

        var refusal = await PublishAsync(lower);

        Assert.Equal("Next is not right yet: the discount of a volume tier must not be greater than 40, the ceiling. Correct it in the draft.", refusal?.Sentence);
    }

    private async Task AgreeAsync(string from, string to) => _ = (await portal.Get<MakeAgreement>().AgreeAsync(
        Actor.Operator.Instance, owner.ResellerId!.Value, 40m, DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture), "For the new prices")).Value;

    private Task<Refusal?> PublishAsync(decimal platform, Safeguards safeguards)
    {
        var content = PriceBookContent.Of(SampleBooks.Eur()) with { Safeguards = safeguards };
        return PublishAsync(PriceBook.Create("Next", Currency.Eur, content with { Rates = [content.Rates[0] with { Platform = platform }, .. content.Rates.Skip(1)] }, isSample: false));
    }

    private async Task<Refusal?> PublishAsync(PriceBook book)
    {
        var id = (await portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, book)).Value;
        return (await portal.Get<PublishPriceBook>().PublishAsync(Actor.Operator.Instance, await portal.Services.PublicationAsync(id, July, July))).Refusal;
    }
}
