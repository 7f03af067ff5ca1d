using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>Versions of Tramontana's quote side by side, on 17 November 2026.</summary>
public sealed class CompareVersionsTests : QuoteTest
{
    [Fact]
    public async Task A_quote_with_one_version_has_nothing_to_compare_yet()
    {
        var comparison = (await Portal.Get<CompareVersions>().GetAsync(Desk.Seller, await Desk.DraftAsync(QuoteDesk.Tramontana()))).Value;

        Assert.Null(comparison.Compared);
        Assert.Equal(1, Assert.Single(comparison.Versions).Number);
    }

    [Fact]
    public async Task A_sent_version_keeps_its_promised_prices_and_a_draft_has_those_of_today()
    {
        var number = await TwoVersionsAsync();
        await PublishAsync(new(2026, 12, 1), r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = 509.00m } : r);
        Portal.GoTo(new(2026, 12, 2));
        _ = (await Portal.Get<QuoteDrafts>().RepriceAsync(Desk.Seller, number)).Value;

        var compared = (await Portal.Get<CompareVersions>().GetAsync(Desk.Seller, number)).Value.Compared!;

        Assert.Equal((1, 2), (compared.Before.Version.Number, compared.After.Version.Number));
        Assert.Equal((4561.15m, 4599.65m), (compared.Before.Prices[0].Totals.Monthly.Net, compared.After.Prices[0].Totals.Monthly.Net));
        Assert.Equal(("EUR 2026.2", "EUR 2026.3"), compared.Diff.Facts.Where(f => f.What == "Price book").Select(f => (f.Before, f.After)).Single());
        Assert.All(compared.Diff.Alternatives[0].Lines, l => Assert.Equal(["The platform fee of a White Label is 509.00 in EUR 2026.3, not 499.00."], l.Reasons));
    }

    [Fact]
    public async Task Any_two_versions_can_be_compared_either_way_and_what_names_none_falls_back()
    {
        var number = await TwoVersionsAsync();
        _ = await Desk.SendAsync(number);
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, number)).Value;

        Assert.Equal((2, 3), await NumbersAsync(number, null, null));
        Assert.Equal((1, 3), await NumbersAsync(number, 1, 3));
        Assert.Equal((3, 1), await NumbersAsync(number, 3, 1));
        Assert.Equal((2, 3), await NumbersAsync(number, 9, 8));
        Assert.Equal((1, 2), await NumbersAsync(number, 2, 2));
        Assert.Equal((2, 1), await NumbersAsync(number, 1, 1));
    }

    [Fact]
    public async Task The_recipient_of_a_sent_version_is_the_one_that_was_printed()
    {
        var number = await TwoVersionsAsync();
        var content = QuoteDesk.Tramontana();
        _ = (await Portal.Get<QuoteDrafts>().SaveAsync(Desk.Seller, number, content with { Recipient = content.Recipient with { LegalName = "Tramontana S.L." } }, revision: 1)).Value;

        var diff = (await Portal.Get<CompareVersions>().GetAsync(Desk.Seller, number)).Value.Compared!.Diff;

        Assert.Equal(("Recipient", "Tramontana Networks", "Tramontana S.L."), Assert.Single(diff.Facts.Where(f => f.IsChange).Select(f => (f.What, f.Before, f.After))));
    }

    [Fact]
    public async Task Nobody_of_a_reseller_learns_that_the_quote_exists()
    {
        var number = await TwoVersionsAsync();
        var owner = await Portal.AddOwnerAsync();

        Assert.IsType<NotFound>((await Portal.Get<CompareVersions>().GetAsync(owner, number)).Refusal);
        Assert.IsType<NotFound>((await Portal.Get<QuoteTimeMachine>().GetAsync(owner, number)).Refusal);
    }

    /// <summary>The first was sent, the second is a draft with the same content.</summary>
    private async Task<string> TwoVersionsAsync()
    {
        var number = (await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()))).Number;
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, number)).Value;
        return number;
    }

    private async Task<(int, int)> NumbersAsync(string number, int? before, int? after)
    {
        var compared = (await Portal.Get<CompareVersions>().GetAsync(Desk.Seller, number, before, after)).Value.Compared!;
        return (compared.Before.Version.Number, compared.After.Version.Number);
    }

    private async Task PublishAsync(DateOnly from, Func<Rate, Rate> change)
    {
        var book = PriceBook.Create("EUR 2026.3", Currency.Eur, SampleBooks.Rates.Select(change), SampleBooks.Tiers, isSample: true);
        var id = (await Portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, book)).Value;
        _ = (await Portal.Services.ScheduleAsync(id, from, moves: null)).Value;
    }
}
