using System.Globalization;
using System.Text;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceFiles;
using CloudPortal.Tests.Support;
using CsCheck;

namespace CloudPortal.Tests.Services.PriceFiles;

/// <summary>A price book as a file for spreadsheets: written, edited, read again.</summary>
public sealed class PriceBookCsvTests
{
    private static readonly Gen<PriceBookContent> Contents =
        from prices in Gen.Int[0, 2_000_000_000].Array[15]
        from steps in Gen.Int[1, 40].Array[0, 6]
        from rises in Gen.Int[0, 7].Array[6]
        from mode in Gen.Bool
        from flags in Gen.Bool.Array[3]
        from safeguards in Gen.Select(Gen.Int[0, 730], Gen.Int[0, 1_000_000])
        select new PriceBookContent(
            [.. SampleBooks.Rates.OrderBy(r => (r.Placement, r.Bundle)).Select((r, i) => r with { Setup = prices[i * 3] / 100m, Platform = prices[(i * 3) + 1] / 10_000m, PerUser = prices[(i * 3) + 2] / 1_000_000m })],
            [new(1, 0m), .. steps.Select((_, i) => new VolumeTier(1 + steps.Take(i + 1).Sum(), rises.Take(i + 1).Sum()))],
            mode ? VolumeMode.AllUnits : VolumeMode.Graduated,
            new DiscountedComponents(flags[0], flags[1], flags[2]),
            50m)
        {
            Safeguards = new(safeguards.Item1, safeguards.Item2 / 10_000m, safeguards.Item2 / 2 / 10_000m),
        };

    [Theory]
    [InlineData("en-GB")]
    [InlineData("hu-HU")]
    [InlineData("ar-SA")]
    public void What_was_exported_is_read_again_exactly_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Contents.Sample(
                content =>
                {
                    var read = PriceBookCsvReader.Read(PriceBookCsvWriter.Write(PriceBook.Create("EUR 2027.1", Currency.Eur, content, isSample: false)));

                    Assert.Empty(read.Problems);
                    Assert.Equal(content, read.Content);
                    Assert.Equal(("EUR 2027.1", Currency.Eur), (read.Name, read.Currency));
                },
                iter: 50,
                threads: 1);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_line_that_was_edited_changes_its_value_and_nothing_else()
    {
        var text = Exported().Replace("2500.00,499.00", "2500.00,519.5", StringComparison.Ordinal);

        var differences = BookDifference.Between(PriceBookContent.Of(SampleBooks.Eur()), Read(text).Content!).Where(d => d.Kind != DifferenceKind.Unchanged);

        Assert.Equal([new(new(BookField.Platform), 499m, 519.5m)], differences);
    }

    [Fact]
    public void A_spreadsheet_that_separates_by_semicolons_is_read_too() =>
        Assert.Equal(PriceBookContent.Of(SampleBooks.Eur()), Read(Exported().Replace(',', ';')).Content);

    [Theory]
    [InlineData("2500.00,499.00", "2500.00,\"499,00\"", "Line 4: Platform must be a number.")]
    [InlineData("2500.00,499.00", "2500.00,-1", "Line 4: Platform must not be less than 0.")]
    [InlineData("Rate,Full Feature,Standalone", "Rate,Full Features,Standalone", "Line 5: Bundle must be one of White Label, Full Feature, Enterprise.")]
    [InlineData("Rate,Full Feature,Standalone", "Rate,White Label,Customer app", "Line 5: Bundle a White Label is never a customer app, so it has no such rate.")]
    [InlineData("Rate,Full Feature,Standalone", "Rates,Full Feature,Standalone", "Line 5: Row must be Book, Rate, Tier or Policy.")]
    [InlineData("5,20,,", "3,20,,", "Line 11: From must be greater than 3, as tiers ascend.")]
    [InlineData("5,20,,", "5,2,,", "Line 11: Discount % must not be less than 10, as discounts never fall.")]
    [InlineData("Volume mode,All units", "Volume mode,all", "Line 15: Value must be All units or Graduated.")]
    [InlineData("Ceiling %,50", "Ceiling %,51", "Line 19: Value must not be greater than 50.")]
    [InlineData("Ceiling %,50", "Cieling %,50", "The file has no row for the policy Ceiling %.|Line 19: Policy must be one of Volume mode, Setup fee is discounted, Platform fee is discounted, Per-user price is discounted, Ceiling %, Notice in days, Rise to acknowledge %, Points without approval.")]
    [InlineData("Notice in days,90", "Notice in days,3.5", "Line 20: Value must be a whole number.")]
    [InlineData("Notice in days,90", "Notice in days,731", "Line 20: Value must not be greater than 730.")]
    [InlineData("Rise to acknowledge %,10", "Rise to acknowledge %,ten", "Line 21: Value must be a number.")]
    [InlineData("Rate,Full Feature,Standalone", "Rate,White Label,Standalone", "Line 5: Bundle White Label, standalone has a rate already.")]
    [InlineData("Book,,,,,,,,Currency,EUR", "Book,,,,,,,,Currency,EUR\r\nBook,,,,,,,,Currency,USD", "Line 4: Policy Currency stands in an earlier line already.")]
    [InlineData("Currency,EUR", "Currency,EURO", "Line 3: Value must be one of EUR, USD, GBP, CZK, JPY, KRW, KWD, BHD.")]
    public void What_is_wrong_is_told_with_its_line_and_column(string right, string wrong, string sentences)
    {
        var read = Read(Exported().Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(read.Content);
        Assert.Equal(sentences, string.Join('|', read.Problems));
    }

    [Fact]
    public void A_file_without_tiers_says_that_it_lacks_one()
    {
        var text = string.Join("\r\n", Exported().Split("\r\n").Where(l => !l.StartsWith("Tier", StringComparison.Ordinal)));

        Assert.Equal(["The file has no row Tier: a book has at least one, from 1."], Read(text).Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void A_file_that_does_not_say_its_currency_is_taken_into_no_draft()
    {
        var read = Read(Exported().Replace("Book,,,,,,,,Currency,EUR\r\n", "", StringComparison.Ordinal));

        Assert.Equal("The file has no row Book with its Currency.", Assert.Single(read.Problems).ToString());
        Assert.Null(read.Content);
    }

    [Fact]
    public void Lines_without_anything_in_them_are_no_lines() =>
        Assert.Equal(PriceBookContent.Of(SampleBooks.Eur()), Read(Exported().Replace("Tier,,,,,,1,0,,", ",,,,,,,,,\r\nTier,,,,,,1,0,,", StringComparison.Ordinal)).Content);

    [Fact]
    public void A_file_in_the_other_usual_encoding_is_read_too() =>
        Assert.Equal(PriceBookContent.Of(SampleBooks.Eur()), PriceBookCsvReader.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Exported())]).Content);

    [Theory]
    [InlineData("")]
    [InlineData("Name,Price\r\nNimbus,5")]
    [InlineData("\0\0\u0001PNG")]
    public void What_is_no_price_book_says_so(string text) =>
        Assert.StartsWith("Line 1: This is no file of a price book", Assert.Single(Read(text).Problems).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Any_text_is_read_or_refused_and_never_fails() =>
        Gen.String[Gen.Char["Row,Tier\"\r\n;0159.-Book Rate%\t"], 0, 200].Sample(text => Assert.NotNull(Read("Row,Policy,From\r\n" + text)), iter: 500);

    private static string Exported() => Encoding.UTF8.GetString(PriceBookCsvWriter.Write(SampleBooks.Eur()));

    private static ReadBook Read(string text) => PriceBookCsvReader.Read(Encoding.UTF8.GetBytes(text));
}
