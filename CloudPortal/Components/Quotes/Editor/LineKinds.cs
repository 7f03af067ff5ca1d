using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Components.Quotes.Editor;

/// <summary>What a brand can be in an alternative, as the choices of one list.</summary>
internal static class LineKinds
{
    private const string None = "none";
    private const int MostOffered = 12;

    /// <param name="Value">What the list sends.</param>
    /// <param name="Text">What it shows.</param>
    /// <param name="Main">The brand of the quote that it stands under; null for others. A brand does not stand under itself.</param>
    public sealed record Choice(string Value, string Text, int? Main = null);

    /// <summary>What any brand of an alternative can be: the same for all rows, which draw it two hundred times.</summary>
    public static IReadOnlyList<Choice> All(QuoteEditing editing, int alternative)
    {
        var lines = editing.Content.Alternatives[alternative].Lines;
        var whiteLabels = lines.Where(l => l is { Bundle: Bundle.WhiteLabel, Placement: Placement.Standalone }).ToList();
        var above = lines.Select(l => l.MainBrand).OfType<int>().ToHashSet();

        // Of very many only those above which there is something already, and the first two, so that each row has one: each is a choice in each row.
        var mains = whiteLabels.Where((l, i) => i <= 1 || whiteLabels.Count <= MostOffered || above.Contains(l.Brand))
            .Select(l => (Key: FormattableString.Invariant($"b{l.Brand}"), Name: NameOf(editing, l.Brand), Main: (int?)l.Brand));
        var own = editing.View.Basis.Portfolio?.AppsToday
            .Where(a => a.Licensed is { Bundle: Bundle.WhiteLabel, CloudId: not null } && MainAppRuleAllows(a.Licensed.Status))
            .Select(a => (Key: $"a{a.Licensed.CloudId}", Name: a.Licensed.CloudId!.Value, Main: (int?)null)) ?? [];
        return
        [
            new("WhiteLabel", "White Label"),
            new("FullFeature", "Full Feature, standalone"),
            new("Enterprise", "Enterprise, standalone"),
            .. mains.Concat(own).SelectMany(m => new Choice[] { new($"FullFeature:{m.Key}", $"Full Feature under {m.Name}", m.Main), new($"Enterprise:{m.Key}", $"Enterprise under {m.Name}", m.Main) }),
            new(None, "Not in it"),
        ];
    }

    public static string Of(LineDraft line) => line switch
    {
        { Bundle: null } => None,
        { Placement: Placement.Standalone } => line.Bundle.ToString()!,
        { MainBrand: { } brand } => FormattableString.Invariant($"{line.Bundle}:b{brand}"),
        _ => $"{line.Bundle}:a{line.MainApp}",
    };

    public static LineDraft Take(LineDraft line, string value)
    {
        var parts = value.Split(':', 2);
        if (!Enum.TryParse<Bundle>(parts[0], out var bundle))
        {
            return line with { Bundle = null, Placement = Placement.Standalone, MainBrand = null, MainApp = "" };
        }

        if (parts.Length == 1)
        {
            return line with { Bundle = bundle, Placement = Placement.Standalone, MainBrand = null, MainApp = "" };
        }

        return parts[1][0] == 'b' && int.TryParse(parts[1].AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var brand)
            ? line with { Bundle = bundle, Placement = Placement.CustomerApp, MainBrand = brand, MainApp = "" }
            : line with { Bundle = bundle, Placement = Placement.CustomerApp, MainBrand = null, MainApp = parts[1][1..] };
    }

    /// <summary>As it stands where nobody can change it: <c>Full Feature</c>, <c>White Label main</c>.</summary>
    public static string Text(CheckedAlternative alternative, CheckedLine line) =>
        Words.Of(line.Bundle) + (line.Placement == Placement.CustomerApp ? "" : line.Bundle == Bundle.WhiteLabel ? "" : ", standalone") + (alternative.IsMainApp(line) ? ", main" : "");

    private static string NameOf(QuoteEditing editing, int brand) =>
        editing.Content.Brands.First(b => b.Key == brand).Name is { Length: > 0 } name ? name : "a brand without a name";

    private static bool MainAppRuleAllows(AppStatus status) => status is AppStatus.Ordered or AppStatus.Live;
}
