using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>The words of quotes, the same on every screen, document and mail.</summary>
public static class QuoteWords
{
    public static string Of(QuoteStatus status) => status == QuoteStatus.AwaitingApproval ? "Awaiting approval" : status.ToString();

    /// <summary><c>White Label, main app</c></summary>
    public static string KindOf(Bundle bundle, Placement placement, bool isMainApp) =>
        Words.Of(bundle) + (placement == Placement.CustomerApp ? ", customer app" : isMainApp ? ", main app" : bundle == Bundle.WhiteLabel ? "" : ", standalone");

    /// <summary><c>Full Feature, customer app under Tramontana</c></summary>
    public static string KindOf(CheckedAlternative alternative, CheckedLine line) =>
        KindOf(line.Bundle, line.Placement, alternative.IsMainApp(line)) + (alternative.MainAppOf(line) is { } main ? $" under {main}" : "");

    /// <summary>A line that says what an alternative is: <c>One main portal manages four customer apps</c>.</summary>
    public static string Summary(CheckedAlternative alternative)
    {
        var now = alternative.Step(null);
        var mains = now.Count(m => now.Any(l => l.MainBrand == m.Brand));
        var customers = now.Count(l => l.Placement == Placement.CustomerApp);
        var independent = now.Count(l => l is { Bundle: Bundle.WhiteLabel }) - mains;
        var others = now.Count(l => l is { Placement: Placement.Standalone, Bundle: not Bundle.WhiteLabel });
        var later = alternative.Lines.Count - now.Count;
        List<string> parts = [];
        if (customers > 0)
        {
            parts.Add($"{(mains <= 1 ? "One main portal manages" : $"{Count(mains)} main portals manage")} {Count(customers).ToLowerInvariant()} customer app{(customers == 1 ? "" : "s")}");
        }

        if (independent > 0)
        {
            parts.Add(independent == 1 ? "One White Label with its own portal and licence" : $"{Count(independent)} White Labels, each with its own portal and licence");
        }

        if (others > 0)
        {
            parts.Add($"{Count(others)} standalone app{(others == 1 ? "" : "s")} of a smaller bundle");
        }

        if (later > 0)
        {
            parts.Add($"{Count(later)} app{(later == 1 ? "" : "s")} more by the growth plan");
        }

        return parts.Count == 0 ? "No app yet" : string.Join("; ", parts.Select((p, i) => i == 0 ? p : char.ToLowerInvariant(p[0]) + p[1..]));
    }

    /// <summary>What a sent version promises, as sentences; the same on the page, in print and in the PDF.</summary>
    public static IReadOnlyList<string> Promises(DateOnly validUntil, DateOnly? heldUntil, bool isForReseller, bool hasPlan) =>
    [
        $"Accepted by {Day(validUntil)}, these are your terms: price book, agreement, extra points, setup fee and platform price. The first month is charged by its days.",
        "From the next 1st, the volume tier follows the White Labels you hold, by the tiers of this price book.",
        .. heldUntil is { } held ? [$"No later price book applies to these licences before the end of {Day(held)}."] : Array.Empty<string>(),
        .. hasPlan ? [$"A step of the growth plan keeps price book, agreement and extra points until {GrowthPlan.DaysToOrder} days after its day; its volume tier follows the White Labels of the day of its order."] : Array.Empty<string>(),
        .. isForReseller ? ["What it changes for your other apps is an estimate: it follows the portfolio as it stands then."] : Array.Empty<string>(),
    ];

    /// <summary>That a copy has other users than the quote that was sent.</summary>
    public static string Moved(IEnumerable<(string Brand, int Users)> moved, bool isAccepted)
    {
        var users = string.Join(", ", moved.Select(m => $"{m.Brand} {MoneyFormat.Count(m.Users)}"));
        return isAccepted
            ? $"The users are those that were accepted: {users}."
            : $"Users as the reader of this copy moved them: {users}. It is not the quote as it was sent, so it has no verification code.";
    }

    /// <summary><c>Volume tiers: from 1 White Label 0 %, from 5 White Labels 20 %.</c></summary>
    public static string Tiers(IReadOnlyList<VolumeTier> tiers) => tiers.Count == 0
        ? "No volume tiers."
        : $"Volume tiers: {string.Join(", ", tiers.Select(t => $"from {MoneyFormat.Counted(t.From, "White Label")} {MoneyFormat.Percent(t.Discount)}"))}.";

    /// <summary>The sentences of a price book that concern whoever buys by it.</summary>
    public static IReadOnlyList<string> Policies(PriceBook book) =>
        [.. PriceBookPolicies.Of(book).Where(p => p.Kind != PolicyKind.Publishing).Select(p => p.Sentence)];

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Count(int count) => count switch
    {
        1 => "One",
        2 => "Two",
        3 => "Three",
        4 => "Four",
        5 => "Five",
        6 => "Six",
        7 => "Seven",
        8 => "Eight",
        9 => "Nine",
        10 => "Ten",
        11 => "Eleven",
        12 => "Twelve",
        _ => count.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
