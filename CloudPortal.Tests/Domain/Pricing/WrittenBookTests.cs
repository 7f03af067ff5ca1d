using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceFiles;
using CsCheck;

namespace CloudPortal.Tests.Domain.Pricing;

/// <summary>One validation for whoever writes a price book, on the screen or in a file.</summary>
public sealed class WrittenBookTests
{
    private static readonly Gen<string> Numbers = Gen.OneOf(
        Gen.Int[-2, 60].Select(n => $"{n}"),
        Gen.OneOf("0.00001", "0.0000001", "1000000000", "1000000001", "50.0001", "99999999999999999999999999999999", "2.5", "-0.1", "0"));

    private static readonly Gen<WrittenBook> Books = Gen.Select(
        Gen.Select(Numbers, Numbers, Numbers).Array[0, 3],
        Gen.Select(Numbers, Numbers).Array[0, 5],
        Numbers,
        (rates, tiers, ceiling) => new WrittenBook(
            [.. rates.Select((r, i) => new WrittenRate((Bundle)i, Placement.Standalone, Exact(r.Item1), Exact(r.Item2), Exact(r.Item3)))],
            [.. tiers.Select(t => new WrittenTier(Exact(t.Item1), Exact(t.Item2)))],
            VolumeMode.AllUnits,
            DiscountedComponents.Default,
            Exact(ceiling)));

    private static readonly Gen<PriceBook> Right = PricingCases.Of(books: 1, unnamed: false).Select(c => c.Book);

    [Fact]
    public void There_is_a_content_or_a_problem_and_never_both() => Books.Sample(
        book =>
        {
            var (content, problems) = book.Read();
            Assert.Equal(content is null, problems.Count > 0);
        },
        iter: 2_000);

    [Fact]
    public void What_has_no_problems_makes_a_book_and_what_has_some_makes_none() => Books.Sample(
        book =>
        {
            var (content, _) = book.Read(capsTiers: true);
            if (content is not null)
            {
                Assert.Equal(content, PriceBookContent.Of(PriceBook.Create("Right", Currency.Eur, content, isSample: false)));
            }
            else if (Values(book) is { } values)
            {
                Assert.ThrowsAny<ArgumentException>(() => PriceBook.Create("Wrong", Currency.Eur, values, isSample: false));
            }
        },
        iter: 2_000);

    [Fact]
    public void A_book_that_is_right_reads_as_it_is() => Right.Sample(
        book => Assert.Equal(PriceBookContent.Of(book), WrittenBook.Of(PriceBookContent.Of(book)).Read(capsTiers: true).Content),
        iter: 500);

    [Fact]
    public void Only_what_a_file_caps_is_a_problem_of_the_screen_alone() => Books.Sample(
        book =>
        {
            var (content, onScreen) = book.Read();
            var (_, inFile) = book.Read(capsTiers: true);
            Assert.Equal(inFile, onScreen.Where(p => !p.Sentence.EndsWith("the ceiling", StringComparison.Ordinal)));
            Assert.True(content is null || content.Tiers.All(t => t.Discount <= content.Ceiling));
        },
        iter: 2_000);

    [Fact]
    public void A_file_with_the_same_values_has_the_same_problems_at_the_same_places() => Books.Where(b => b.Rates.Count > 0).Sample(
        book =>
        {
            var (_, problems) = PriceDocumentReader.ReadBook(System.Text.Encoding.UTF8.GetBytes(Json(book)));

            var expected = book.Read(capsTiers: true).Problems.Select(p => $"{Path(p.Place, book)}: {p.Sentence}");
            Assert.Equal(expected.Order(StringComparer.Ordinal), problems.Lines.Order(StringComparer.Ordinal));
        },
        iter: 2_000);

    private static ExactNumber? Exact(string text) => ExactNumber.OfText(text);

    private static PriceBookContent? Values(WrittenBook book)
    {
        try
        {
            return new PriceBookContent(
                [.. book.Rates.Select(r => new Rate(r.Bundle, r.Placement, r.Setup!.Value.ToDecimal(), r.Platform!.Value.ToDecimal(), r.PerUser!.Value.ToDecimal()))],
                [.. book.Tiers.Select(t => new VolumeTier(checked((int)Whole(t.From!.Value.ToDecimal())), t.Discount!.Value.ToDecimal()))],
                book.VolumeMode,
                book.Discounts,
                book.Ceiling!.Value.ToDecimal());
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal Whole(decimal value) => value == decimal.Truncate(value) ? value : throw new OverflowException();

    private static string Json(WrittenBook book)
    {
        var rates = book.Rates.Select(r => $$"""{ "bundle": "{{r.Bundle}}", "placement": "{{r.Placement}}", "setup": {{Text(r.Setup)}}, "platform": {{Text(r.Platform)}}, "perUser": {{Text(r.PerUser)}} }""");
        var tiers = book.Tiers.Select(t => $$"""{ "from": {{Text(t.From)}}, "discount": {{Text(t.Discount)}} }""");
        return $$"""{ "name": "B", "currency": "EUR", "volumeMode": "AllUnits", "ceiling": {{Text(book.Ceiling)}}, "rates": [{{string.Join(',', rates)}}], "tiers": [{{string.Join(',', tiers)}}] }""";
    }

    private static string Text(ExactNumber? number)
    {
        var value = number!.Value;
        return value.WholeDigits > 28 ? "99999999999999999999999999999999" : value.ToDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Path(BookPlace place, WrittenBook book) => place.Field switch
    {
        BookField.Ceiling => "$.ceiling",
        BookField.From when book.Tiers.Count == 0 => "$.tiers",
        BookField.From => $"$.tiers[{place.Row}].from",
        BookField.Discount => $"$.tiers[{place.Row}].discount",
        BookField.Setup => $"$.rates[{place.Row}].setup",
        BookField.Platform => $"$.rates[{place.Row}].platform",
        BookField.PerUser => $"$.rates[{place.Row}].perUser",
        _ => $"$.rates[{place.Row}].bundle",
    };
}
