using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Sample.Telling;

/// <summary>A brand of a sample quote.</summary>
/// <param name="CloudId">Empty to leave it open.</param>
/// <param name="Bounds">How far the recipient may move the users; null when they stay.</param>
internal sealed record QuotedBrand(string Name, int Users, string CloudId = "", (int Least, int Most)? Bounds = null)
{
    private BrandDraft Draft(int key) => new()
    {
        Key = key,
        Name = Name,
        CloudId = CloudId,
        Users = Text(Users),
        LeastUsers = Bounds is { } bounds ? Text(bounds.Least) : "",
        MostUsers = Bounds is { } wide ? Text(wide.Most) : "",
    };

    /// <summary>A: each brand a White Label of its own. B, where asked for: the first one is the main app of the others.</summary>
    public static QuoteContent Content(RecipientDraft recipient, DateOnly validUntil, IReadOnlyList<QuotedBrand> brands, string points = "0", bool withB = false)
    {
        var independent = new AlternativeDraft { Title = "Independent White Labels", Lines = [.. brands.Select((_, i) => new LineDraft { Brand = i + 1, Points = points })] };
        var underOne = new AlternativeDraft
        {
            Title = "Main app with customer apps",
            Lines =
            [
                .. brands.Select((_, i) => i == 0
                    ? new LineDraft { Brand = 1, Points = points }
                    : new LineDraft { Brand = i + 1, Bundle = Bundle.FullFeature, Placement = Placement.CustomerApp, MainBrand = 1, Points = points }),
            ],
        };
        return new QuoteContent
        {
            Recipient = recipient,
            ValidUntil = validUntil,
            Brands = [.. brands.Select((b, i) => b.Draft(i + 1))],
            Alternatives = withB ? [independent, underOne] : [independent],
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
