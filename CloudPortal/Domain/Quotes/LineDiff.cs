using System.Globalization;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>One brand of an alternative in two versions.</summary>
/// <param name="Brand">Its key, the same in all versions.</param>
/// <param name="Name">As the later version calls it.</param>
/// <param name="Kind">Also a line whose terms stayed is changed when it costs something else.</param>
/// <param name="Changes">What is typed otherwise; none of a line that was added or removed.</param>
/// <param name="Before">Its prices; null where the version goes without it, or its book does not sell it.</param>
/// <param name="Reasons">Why it costs something else beside what was typed, as sentences.</param>
public sealed record LineDiff(
    int Brand, string Name, DifferenceKind Kind, IReadOnlyList<ValueChange> Changes, PricedQuoteLine? Before, PricedQuoteLine? After, IReadOnlyList<string> Reasons)
{
    internal static LineDiff Of(PricedAlternative? before, CheckedLine? one, PricedAlternative? after, CheckedLine? other)
    {
        var line = other ?? one!;
        var (was, now) = (one is null ? null : before!.Of(line.Brand), other is null ? null : after!.Of(line.Brand));
        IReadOnlyList<ValueChange> changes = one is null || other is null
            ? []
            : [.. Values(before!.Alternative, one).Zip(Values(after!.Alternative, other), (v, w) => new ValueChange(v.What, v.Value, w.Value)).Where(c => c.IsChange)];
        var kind = one is null ? DifferenceKind.Added
            : other is null ? DifferenceKind.Removed
            : changes.Count > 0 || (was?.Setup.Amount, was?.Month.Net) != (now?.Setup.Amount, now?.Month.Net) ? DifferenceKind.Changed
            : DifferenceKind.Unchanged;
        return new LineDiff(line.Brand, line.Name, kind, changes, was, now, was is null || now is null ? [] : now.ReasonsAgainst(was));
    }

    private static IEnumerable<(string What, string Value)> Values(CheckedAlternative alternative, CheckedLine line) =>
    [
        ("Name", line.Name),
        ("Bundle", QuoteWords.KindOf(alternative, line)),
        ("Users", MoneyFormat.Count(line.Users)),
        ("Users may move", line.Bounds is { } bounds ? $"{MoneyFormat.Count(bounds.Least)} to {MoneyFormat.Count(bounds.Most)}" : ""),
        ("Extra points", line.Points.ToString("0.##", CultureInfo.InvariantCulture)),
        ("Cloud ID", line.CloudId?.Value ?? ""),
        ("Planned for", line.PlannedFor is { } day ? Days.WithYear(day) : ""),
    ];
}
