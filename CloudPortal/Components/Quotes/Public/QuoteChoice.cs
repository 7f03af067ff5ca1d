using System.Globalization;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes.Public;

/// <summary>What the recipient has chosen so far; the page's address keeps it, so that reload and back do.</summary>
/// <param name="Alternative">Its place, from 0.</param>
/// <param name="Users">By brand, where they were moved.</param>
public sealed record QuoteChoice(int Alternative, IReadOnlyDictionary<int, int> Users)
{
    private const char BetweenBrands = '_';
    private const char BetweenBrandAndUsers = '-';

    /// <summary>From an address that anybody may have typed: what cannot be read is as if it were not there.</summary>
    public static QuoteChoice Of(string? alternative, string? users)
    {
        var moved = new Dictionary<int, int>();
        foreach (var pair in (users ?? "").Split(BetweenBrands, StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split(BetweenBrandAndUsers) is [var brand, var count] && TryNumber(brand, out var key) && TryNumber(count, out var number))
            {
                moved[key] = number;
            }
        }

        return new QuoteChoice(alternative is [var letter and >= 'A' and <= 'C'] ? letter - 'A' : 0, moved);
    }

    /// <summary>Of what the quote has and allows.</summary>
    public QuoteChoice In(OpenedQuote quote)
    {
        var prices = quote.Prices;
        var bounds = prices.SelectMany(p => p.Lines).GroupBy(l => l.Line.Brand).ToDictionary(g => g.Key, g => g.First().Line.Bounds);
        return new QuoteChoice(
            quote.Acceptance?.Alternative ?? (Alternative < prices.Count ? Alternative : 0),
            Users.Where(u => bounds.GetValueOrDefault(u.Key) is { } allowed && allowed.Include(u.Value)).ToDictionary());
    }

    public QuoteChoice With(int brand, int users) => this with { Users = new Dictionary<int, int>(Users) { [brand] = users } };

    public IReadOnlyDictionary<string, object?> InAddress => new Dictionary<string, object?>
    {
        ["alternative"] = Alternative == 0 ? null : QuoteContent.LetterOf(Alternative).ToString(),
        ["users"] = UsersInAddress,
        ["why"] = null,
    };

    public string? UsersInAddress => Users.Count == 0
        ? null
        : string.Join(BetweenBrands, Users.OrderBy(u => u.Key).Select(u => string.Create(CultureInfo.InvariantCulture, $"{u.Key}{BetweenBrandAndUsers}{u.Value}")));

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
