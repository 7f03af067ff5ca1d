using CloudPortal.Documents.Quotes;
using CloudPortal.Documents.Typesetting;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>What is said of a growth plan before anything of it is ordered: two brands now, three in March.</summary>
public sealed class GrowthPlanTests : QuoteTest
{
    private static readonly DateOnly March = new(2027, 3, 1);

    [Fact]
    public async Task The_price_path_of_a_sent_version_is_that_of_its_draft()
    {
        var number = await Desk.DraftAsync(Planned());
        var draft = (await Desk.ViewAsync(number)).Price.Alternatives[0].Steps;

        await Desk.SendAsync(number);

        Assert.Equal(draft, (await Desk.ViewAsync(number)).Price.Alternatives[0].Steps);
        // Five White Labels instead of two: the two have 20 % where they had none.
        Assert.Equal(2 * -99.80m, draft[1].EarlierChange);
    }

    [Fact]
    public async Task What_an_alternative_says_of_itself_is_what_its_price_is_of()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(Planned()));

        var quote = (await Portal.Get<OpenQuote>().GetAsync(await Desk.RecipientAsync(link.Token))).Value;

        Assert.Equal(
            ["Two White Labels, each with its own portal and licence; three apps more by the growth plan", "One main portal manages one customer app; three apps more by the growth plan"],
            quote.Document.Alternatives.Select(a => a.Summary));
    }

    [Fact]
    public async Task The_PDF_has_the_price_path_of_the_page()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(Planned()));
        var quote = (await Portal.Get<OpenQuote>().GetAsync(await Desk.RecipientAsync(link.Token))).Value;

        var pdf = PdfText.All(QuotePdf.Render(quote.Document, PaperSize.A4, new Uri("https://portal.example/verify")));

        Assert.All(quote.Prices.SelectMany(p => p.Steps), step => Assert.Contains(MoneyFormat.Amount(step.Monthly.Net, 2).Replace('\u2009', ' '), pdf.Replace('\u2009', ' '), StringComparison.Ordinal));
    }

    internal static QuoteContent Planned() => new[] { 3, 4, 5 }.Aggregate(QuoteDesk.Tramontana(), (content, brand) => content.Change(brand, b => b with { PlannedFor = March }));
}
