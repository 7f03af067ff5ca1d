using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>Two alternatives of a quote against each other, by what acceptance orders.</summary>
/// <param name="Month">By how much the second costs more a month; negative is cheaper.</param>
/// <param name="ThreeYears">The same over the horizon.</param>
/// <param name="BreakEven">Null where the users make no difference.</param>
public sealed record QuoteComparison(PricedAlternative First, PricedAlternative Second, decimal Month, decimal ThreeYears, UsersBreakEven? BreakEven)
{
    public static QuoteComparison Of(PricedAlternative first, PricedAlternative second)
    {
        var lines = new List<(PriceLine One, PriceLine Other)>();
        foreach (var one in first.Lines.Where(l => l.Line.PlannedFor is null))
        {
            if (second.Of(one.Line.Brand) is { } other && other.Users.NetUnit != one.Users.NetUnit)
            {
                lines.Add((one.Users, other.Users));
            }
        }

        var (a, b) = (first.Totals, second.Totals);
        return new QuoteComparison(
            first, second, b.Monthly.Net - a.Monthly.Net, b.ThreeYears.Net - a.ThreeYears.Net,
            lines.Count == 0 ? null : new UsersBreakEven(lines, a.Monthly.Net, b.Monthly.Net));
    }
}
