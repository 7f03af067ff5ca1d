using System.Globalization;

namespace CloudPortal.Domain.Quotes;

/// <summary>The content of a quote that offers a reseller the White Labels it would gain by.</summary>
public static class FurtherWhiteLabelsContent
{
    /// <param name="count">1 to <see cref="QuoteContent.MostBrands"/>.</param>
    public static QuoteContent Of(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, QuoteContent.MostBrands);
        var keys = Enumerable.Range(1, count).ToList();
        return new QuoteContent
        {
            Brands = [.. keys.Select(key => new BrandDraft { Key = key, Name = $"White Label {key.ToString(CultureInfo.InvariantCulture)}" })],
            Alternatives =
            [
                new AlternativeDraft
                {
                    Title = count == 1 ? "One more White Label" : $"{count.ToString(CultureInfo.InvariantCulture)} more White Labels",
                    Lines = [.. keys.Select(key => new LineDraft { Brand = key })],
                },
            ],
        };
    }
}
