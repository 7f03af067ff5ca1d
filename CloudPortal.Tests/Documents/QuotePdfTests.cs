using System.Text.RegularExpressions;
using CloudPortal.Documents.Quotes;
using CloudPortal.Documents.Typesetting;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Documents;

/// <summary>What a quote's PDF says.</summary>
public sealed partial class QuotePdfTests
{
    [Theory]
    [InlineData("EUR")]
    [InlineData("JPY")]
    [InlineData("KWD")]
    public void Its_numbers_are_those_of_the_quote(string currency)
    {
        var quote = QuoteDocuments.Tramontana() with { Currency = Currency.FromCode(currency) };

        var text = PageNumber().Replace(PdfText.All(Render(quote)), "");

        Assert.Equal(Numbers(string.Join('\n', Says(quote))).Order(), Numbers(text).Order());
    }

    [Theory]
    [InlineData("Mistral Voice 24")]
    [InlineData("Příliš žluťoučký kůň")]
    [InlineData("Київстар Голос")]
    [InlineData("Ελληνική Φωνή")]
    [InlineData("שלום תקשורת")]
    [InlineData("שלום תקשורת 24 (Shalom) בע\"מ")]
    [InlineData("شركة الاتصالات")]
    [InlineData("Voice شركة الاتصالات 24 GmbH")]
    [InlineData("日本電話")]
    [InlineData("Tiếng Việt & Gęślą jaźń – “Łódź”")]
    public void A_name_comes_back_as_typed(string name)
    {
        var quote = QuoteDocuments.WithNames(name) with { Recipient = new Party(name, "Street 1", ""), ContactName = name };

        var lines = PdfText.Pages(Render(quote)).SelectMany(p => p.Lines).Select(l => l.Text).ToList();

        Assert.Equal(2, lines.Count(l => l == name));
        Assert.Contains($"Attention of {name}", lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u2068\u2068\u2069")]
    [InlineData("\uFFFE\uFFFF\uFDD0")]
    [InlineData("a\0\tb\r\nc\u2028d")]
    [InlineData("e\u0301\u0301\u200D👩‍👩‍👧\u061C")]
    public void Text_that_nobody_types_is_no_danger(string text)
    {
        var quote = QuoteDocuments.WithNames(text, text + '\uD800', '\uDC00' + text);

        var pdf = Render(quote with { Terms = text, Recipient = new Party(text, text, text), Policies = [text], Book = text });

        Assert.Contains("Prices exclude tax.", PdfText.All(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_both_parties_with_their_legal_data_and_what_was_agreed()
    {
        var text = PdfText.All(Render(QuoteDocuments.Tramontana()));

        string[] said =
        [
            "Quote Q-2026-0142, version 2", "17 November 2026", "8 December 2026", "30 November 2027", "PO-4711", "Sample price book",
            "CloudPortal Sales GmbH", "10115 Berlin", "VAT number DE 123 456 789", "Prepared by Tom Brandt", "tom.brandt@sales.example",
            "Tramontana Networks S.L.", "08013 Barcelona", "VAT number ESB12345674", "Attention of Núria Vilà",
            "White Label, main app", "Full Feature, customer app under Tramontana", "TRAMONTANA", "700 to 1\u2009200", "1 Mar 2027",
            "From the next 1st, the volume tier follows the White Labels you hold.", "Barcelona is the place of jurisdiction.",
            "Prices exclude tax.", "7K4M-9QTX-2B", "Whether this copy is genuine can be checked at https://portal.example/verify/7K4M-9QTX-2B",
        ];
        Assert.All(said, s => Assert.Contains(s, text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_quote_lacks_is_not_named()
    {
        var quote = QuoteDocuments.WithLines(1) with
        {
            Seller = new Party("Seller", "Street 1", ""),
            Recipient = new Party("Recipient", "Street 2", ""),
            VerificationCode = null,
            Terms = "",
            RecipientReference = "",
            PricesHeldUntil = null,
            IsSample = false,
            Promises = [],
            Tiers = [],
        };

        var text = PdfText.All(Render(quote));

        string[] unsaid = ["VAT", "erification", "verify", "Terms", "reference", "held", "Sample", "(sample)", "promise", "Volume discount", "Later"];
        Assert.All(unsaid, s => Assert.DoesNotContain(s, text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_planned_for_later_is_not_in_the_sum()
    {
        var lines = PdfText.Pages(Render(QuoteDocuments.Tramontana())).SelectMany(p => p.Lines).Select(l => l.Text).ToList();

        Assert.True(lines.IndexOf("Ponente") > lines.IndexOf("Later, as planned"));
        Assert.Equal("3\u2009300", lines[lines.LastIndexOf("Sum") + 1]);
    }

    private static byte[] Render(QuoteDocument quote) => QuotePdf.Render(quote, PaperSize.A4, QuoteDocuments.VerifyAt);

    /// <summary>All that a reader of the quote is told, in the portal's way of writing figures.</summary>
    private static IEnumerable<string> Says(QuoteDocument quote)
    {
        IEnumerable<string> texts =
        [
            quote.Number, MoneyFormat.Count(quote.Version), quote.Seller.Address, quote.Seller.VatNumber, quote.Recipient.Address, quote.Recipient.VatNumber,
            quote.RecipientReference, quote.Terms, quote.Book, quote.VerificationCode!, QuoteDocuments.VerifyAt.AbsoluteUri,
            Days.WithYear(quote.IssuedOn), Days.WithYear(quote.ValidUntil), Days.WithYear(quote.PricesHeldUntil!.Value),
            .. quote.Policies, .. quote.Promises, .. quote.Tiers.Select(t => $"{t.From} {MoneyFormat.Percent(t.Discount)}"),
        ];
        var totals = quote.Alternatives.Select(a => a.Totals).SelectMany(t => new[] { t.OneOff, t.Monthly, t.FirstYear, t.ThreeYears });
        var lines = quote.Alternatives.SelectMany(a => a.Lines).ToList();
        var amounts = totals.Concat(lines.Select(l => l.Month)).SelectMany(Amounts).Concat(lines.Select(l => l.Setup.Net));
        var sums = quote.Alternatives.Select(a => a.Lines.Where(l => l.PlannedFor is null).Sum(l => l.Users));
        return [.. texts, .. amounts.Select(a => MoneyFormat.Amount(a, quote.Currency.MinorDigits)), .. sums.Select(s => MoneyFormat.Count(s)), .. lines.Select(Says)];
    }

    private static string Says(QuotedLine line) => string.Join(
        '\n',
        MoneyFormat.Count(line.Users),
        line.Bounds is { } bounds ? $"{MoneyFormat.Count(bounds.Least)} to {MoneyFormat.Count(bounds.Most)}" : "",
        line.PlannedFor is { } day ? Days.WithYear(day) : "",
        MoneyFormat.Percent(line.DiscountPercent));

    private static IEnumerable<decimal> Amounts(ListNet amount) => [amount.List, amount.Discount, amount.Net];

    private static HashSet<string> Numbers(string text) => [.. Number().Matches(text).Select(m => m.Value)];

    [GeneratedRegex("\u2212?[0-9]+(?:\u2009[0-9]{3})*(?:\\.[0-9]+)?", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("Page [0-9]+ of [0-9]+", RegexOptions.None, 1000)]
    private static partial Regex PageNumber();
}
