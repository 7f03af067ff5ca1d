namespace CloudPortal.Domain.Quotes;

/// <summary>What a seller does to the lines of a quote, each as one step.</summary>
public static class QuoteEdits
{
    /// <summary>A quote without lines, with one alternative.</summary>
    public static QuoteContent Blank(RecipientDraft recipient) => new() { Recipient = recipient, Alternatives = [new AlternativeDraft { Title = TitleOf(0) }] };

    /// <summary>Further brands at the end of every alternative, as White Labels.</summary>
    public static QuoteContent Add(this QuoteContent content, IEnumerable<BrandDraft> brands) => content.Add(brands.Select(b => new BrandToAdd(b, Bundle.WhiteLabel)));

    /// <summary>Further brands at the end of every alternative, standing alone.</summary>
    public static QuoteContent Add(this QuoteContent content, IEnumerable<BrandToAdd> brands)
    {
        var key = content.HighestKey();
        var added = brands.Select(b => b with { Brand = b.Brand with { Key = ++key } }).ToList();
        return content with
        {
            Brands = [.. content.Brands, .. added.Select(b => b.Brand)],
            Alternatives = [.. content.Alternatives.Select(a => a with { Lines = [.. a.Lines, .. added.Select(b => new LineDraft { Brand = b.Brand.Key, Bundle = b.Bundle })] })],
        };
    }

    /// <summary>Takes a brand out of all alternatives; what stood under it stands alone.</summary>
    public static QuoteContent Remove(this QuoteContent content, int brand) => content with
    {
        LastKey = content.HighestKey(),
        Brands = [.. content.Brands.Where(b => b.Key != brand)],
        Alternatives = [.. content.Alternatives.Select(a => a with { Lines = [.. a.Lines.Where(l => l.Brand != brand).Select(l => l.MainBrand == brand ? l with { Placement = Placement.Standalone, MainBrand = null } : l)] })],
    };

    public static QuoteContent Change(this QuoteContent content, int brand, Func<BrandDraft, BrandDraft> change) =>
        content with { Brands = [.. content.Brands.Select(b => b.Key == brand ? change(b) : b)] };

    public static QuoteContent Change(this QuoteContent content, int alternative, int brand, Func<LineDraft, LineDraft> change) =>
        content.ChangeAlternative(alternative, a => a with { Lines = [.. a.Lines.Select(l => l.Brand == brand ? change(l) : l)] });

    public static QuoteContent ChangeAlternative(this QuoteContent content, int alternative, Func<AlternativeDraft, AlternativeDraft> change) =>
        content with { Alternatives = [.. content.Alternatives.Select((a, i) => i == alternative ? change(a) : a)] };

    /// <summary>The same points on every line of an alternative.</summary>
    public static QuoteContent WithPoints(this QuoteContent content, int alternative, string points) =>
        content.ChangeAlternative(alternative, a => a with { Lines = [.. a.Lines.Select(l => l with { Points = points })] });

    /// <summary>A further structure: the second one puts all brands under the first; others start as a copy of the one before.</summary>
    public static QuoteContent AddAlternative(this QuoteContent content)
    {
        var place = content.Alternatives.Count;
        var before = content.Alternatives[^1];
        var main = content.Brands.FirstOrDefault(b => b.PlannedFor is null);
        var lines = place != 1 || main is null
            ? before.Lines
            : [.. before.Lines.Select(l => l.Brand == main.Key
                ? l with { Bundle = Bundle.WhiteLabel, Placement = Placement.Standalone, MainBrand = null }
                : l with { Bundle = Bundle.FullFeature, Placement = Placement.CustomerApp, MainBrand = main.Key })];
        return content with { Alternatives = [.. content.Alternatives, new AlternativeDraft { Title = TitleOf(place), Lines = lines }] };
    }

    public static QuoteContent RemoveAlternative(this QuoteContent content, int alternative) =>
        content with { Alternatives = [.. content.Alternatives.Where((_, i) => i != alternative)] };

    private static int HighestKey(this QuoteContent content) => content.Brands.Select(b => b.Key).Append(content.LastKey).Max();

    private static string TitleOf(int place) => place switch { 0 => "Independent White Labels", 1 => "Main app with customer apps", _ => "Another structure" };
}

/// <summary>A brand that is not in the quote yet, with what it is at first.</summary>
public sealed record BrandToAdd(BrandDraft Brand, Bundle Bundle);
