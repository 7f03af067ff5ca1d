using CloudPortal.Documents.Quotes;
using CloudPortal.Documents.Typesetting;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace CloudPortal.Tests.Documents;

/// <summary>How a quote's PDF is made: pages, margins and fonts.</summary>
public sealed class QuotePdfPagesTests
{
    private const double Margin = 36;

    public static TheoryData<PaperSize> Papers => [PaperSize.A4, PaperSize.Letter];

    [Theory]
    [InlineData(PaperSize.A4, 595.276, 841.89)]
    [InlineData(PaperSize.Letter, 612, 792)]
    public void The_page_has_the_size_of_the_paper(PaperSize paper, double width, double height)
    {
        using var document = PdfDocument.Open(Render(QuoteDocuments.Tramontana(), paper));

        Assert.All(document.GetPages(), p => Assert.True(Math.Abs(p.Width - width) < 0.5 && Math.Abs(p.Height - height) < 0.5, $"{p.Width} × {p.Height}"));
    }

    [Theory, MemberData(nameof(Papers))]
    public void Long_names_many_lines_and_long_terms_overlap_nothing_and_stay_within_the_margins(PaperSize paper)
    {
        var pages = PdfText.Pages(Render(Long(), paper));
        var (width, height) = paper == PaperSize.A4 ? (595.276, 841.89) : (612d, 792d);

        Assert.All(pages.SelectMany(p => p.Lines), l => Assert.True(
            l.Box.Left >= Margin && l.Box.Right <= width - Margin && l.Box.Bottom >= Margin - 4 && l.Box.Top <= height - Margin, $"{l.Text} at {l.Box}"));
        Assert.All(pages, p => Assert.Empty(Overlaps(p)));
    }

    [Fact]
    public void Nothing_of_a_long_text_is_lost()
    {
        var quote = Long();

        var letters = Letters(PdfText.All(Render(quote)));

        Assert.Equal(600, Occurrences(letters, "reasonable"));
        Assert.All(quote.Alternatives.SelectMany(a => a.Lines).Where(l => l.Name.StartsWith("Brand", StringComparison.Ordinal)), l => Assert.Contains(Letters(l.Name), letters, StringComparison.Ordinal));
        Assert.Contains(Letters(quote.Recipient.LegalName), letters, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_page_says_which_it_is_and_repeats_the_heads()
    {
        var pages = PdfText.Pages(Render(QuoteDocuments.WithLines(60)));

        Assert.True(pages.Count > 2);
        for (var i = 0; i < pages.Count; i++)
        {
            Assert.Contains($"Page {i + 1} of {pages.Count}", pages[i].Text, StringComparison.Ordinal);
            Assert.Contains("Quote Q-2026-0142, version 2 · Price book EUR 2026.2 (sample) · 17 November 2026", pages[i].Text, StringComparison.Ordinal);
            if (pages[i].Text.Contains("Brand", StringComparison.Ordinal))
            {
                Assert.Contains("Amounts in EUR", pages[i].Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_font_is_embedded_and_none_is_of_type_3()
    {
        using var document = PdfDocument.Open(Render(QuoteDocuments.WithNames("Voice", "Голос", "Φωνή", "שלום", "شركة", "हिन्दी", "日本")));
        var objects = document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(k => document.Structure.GetObject(k).Data).OfType<DictionaryToken>().ToList();
        var fonts = objects.Where(o => Name(o, NameToken.Type) == "Font").ToList();
        var descriptors = objects.Where(o => Name(o, NameToken.Type) == "FontDescriptor").ToList();

        Assert.All(fonts, f => Assert.Contains(Name(f, NameToken.Subtype), (string[])["Type0", "CIDFontType2"]));
        Assert.Equal(fonts.Count(f => Name(f, NameToken.Subtype) == "Type0"), descriptors.Count);
        Assert.All(descriptors, d => Assert.True(d.ContainsKey(NameToken.FontFile2)));
        string[] expected = ["Inter", "JetBrainsMono", "NotoSans", "NotoSansArabic", "NotoSansHebrew"];
        Assert.Equal(expected, descriptors.Select(d => Name(d, NameToken.FontName)!.Split('+')[^1].Split('-')[0]).Distinct().Order());
    }

    [Fact]
    public void It_says_what_it_is_and_in_which_language()
    {
        using var document = PdfDocument.Open(Render(QuoteDocuments.Tramontana()));

        Assert.Equal("Quote Q-2026-0142, version 2", document.Information.Title);
        Assert.Equal("CloudPortal", document.Information.Author);
        Assert.StartsWith("D:20261117", document.Information.CreationDate, StringComparison.Ordinal);
        Assert.Equal("en", ((StringToken)document.Structure.Catalog.CatalogDictionary.Data["Lang"]).Data);
    }

    [Fact]
    public void The_same_quote_makes_the_same_bytes_also_when_many_are_made_at_once()
    {
        var first = Render(QuoteDocuments.Tramontana());

        var others = new byte[16][];
        Parallel.For(0, others.Length, i => others[i] = Render(QuoteDocuments.Tramontana()));

        Assert.All(others, o => Assert.Equal(first, o));
    }

    [Fact]
    public void Amounts_too_wide_for_their_columns_are_written_smaller()
    {
        var line = QuoteDocuments.Line("Brand", 1_000_000_000) with { Platform = new ListNet(99_999_999_999_999.999m, 88_888_888_888_888.888m), Setup = new ListNet(77_777_777_777_777.777m, 66_666_666_666_666.666m) };
        var quote = QuoteDocuments.Tramontana() with { Currency = Currency.Kwd, Alternatives = [QuoteDocuments.Alternative('A', "Large", "All of it", [line])] };

        var page = PdfText.Pages(Render(quote))[0];

        Assert.Contains(MoneyFormat.Amount(line.Month.Net, 3), page.Text, StringComparison.Ordinal);
        Assert.Empty(Overlaps(page));
    }

    [Fact]
    public void Ten_thousand_lines_come_out()
    {
        var last = PdfText.LastPages(Render(QuoteDocuments.WithLines(10_000)), 2);

        Assert.Contains("\nBrand 10000\n", string.Join('\n', last.Select(p => p.Text)), StringComparison.Ordinal);
        Assert.Contains("1\u2009000\u2009000", last[0].Text + last[1].Text, StringComparison.Ordinal);
    }

    private static byte[] Render(QuoteDocument quote, PaperSize paper = PaperSize.A4) => QuotePdf.Render(quote, paper, QuoteDocuments.VerifyAt);

    private static QuoteDocument Long()
    {
        var name = string.Concat(Enumerable.Repeat("Long Name ", 20)).Trim();
        IReadOnlyList<QuotedLine> lines =
        [
            .. Enumerable.Range(1, 60).Select(i => QuoteDocuments.Line($"Brand {i} {name}"[..Math.Min(200, i * 8)], 500) with { MainApp = name, Placement = Placement.CustomerApp, Bounds = new UsersBounds(1, 100_000) }),
            QuoteDocuments.Line(new string('W', 200), 1),
            QuoteDocuments.Line("Planned " + name, 1) with { PlannedFor = new DateOnly(2027, 9, 1) },
        ];
        return QuoteDocuments.Tramontana() with
        {
            Recipient = new Party(name + " Limited", string.Join('\n', Enumerable.Range(1, 8).Select(i => $"Line {i} {name}")), "GB999999973"),
            RecipientReference = new string('8', 60),
            Book = "A price book whose name is " + name,
            Terms = string.Concat(Enumerable.Repeat("What is reasonable. ", 600)),
            Alternatives = [.. "ABC".Select(c => QuoteDocuments.Alternative(c, $"{c} {name}", name, lines))],
        };
    }

    private static IEnumerable<string> Overlaps(PdfText page)
    {
        for (var i = 0; i < page.Lines.Count; i++)
        {
            for (var j = i + 1; j < page.Lines.Count; j++)
            {
                if (Meet(page.Lines[i].Box, page.Lines[j].Box))
                {
                    yield return $"{page.Lines[i].Text} and {page.Lines[j].Text}";
                }
            }
        }
    }

    private static bool Meet(PdfRectangle one, PdfRectangle other) =>
        one.Left < other.Right - 0.5 && other.Left < one.Right - 0.5 && one.Bottom < other.Top - 0.5 && other.Bottom < one.Top - 0.5;

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static string? Name(DictionaryToken dictionary, NameToken key) => dictionary.TryGet(key, out NameToken name) ? name.Data : null;
}
