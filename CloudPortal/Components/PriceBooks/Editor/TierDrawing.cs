using System.Globalization;
using System.Text;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.PriceBooks.Editor;

/// <summary>The geometry of a draft's staircase in one size: counts on a logarithmic axis, discounts from 0 to 50 per cent.</summary>
internal sealed class TierDrawing
{
    private readonly double left;
    private readonly double top;
    private readonly double last;

    /// <param name="highest">The highest bound or count that is drawn.</param>
    public TierDrawing(int highest, bool phone)
    {
        Phone = phone;
        (Width, Height, left, Right, top, Floor) = phone ? (326, 260, 30, 320, 48.7, 196d) : (628, 296, 34, 618, 52d, 232d);
        last = Math.Max(highest * 1.32, 2);
    }

    public bool Phone { get; }

    public int Width { get; }

    public int Height { get; }

    public double Left => left;

    public double Right { get; }

    public double Floor { get; }

    /// <summary>Where the bars of the resellers stand.</summary>
    public double Ground => Height - 8;

    public double X(double count) => left + ((Right - left) * Math.Log(Math.Max(count, 1)) / Math.Log(last));

    public double Y(decimal percent) => Floor - ((Floor - top) * (double)(percent / PriceLimits.HighestPercentage));

    public string Line(IReadOnlyList<VolumeTier> tiers, decimal ceiling)
    {
        var path = new StringBuilder(FormattableString.Invariant($"M{left:0.0} {Y(Math.Min(ceiling, tiers[0].Discount)):0.0}"));
        foreach (var tier in tiers.Skip(1))
        {
            path.Append(CultureInfo.InvariantCulture, $"H{X(tier.From):0.0}V{Y(Math.Min(ceiling, tier.Discount)):0.0}");
        }

        return path.Append(CultureInfo.InvariantCulture, $"H{Right:0.0}").ToString();
    }

    public string Region(int from, int to) => FormattableString.Invariant($"M{X(from):0.0} 28H{X(to):0.0}V{Floor:0.0}H{X(from):0.0}z");

    /// <summary>Which of several words on a line have room: from the left, each that keeps its distance.</summary>
    public static IEnumerable<T> WithRoom<T>(IEnumerable<T> items, Func<T, double> x, double distance)
    {
        var end = double.NegativeInfinity;
        foreach (var item in items)
        {
            if (x(item) - end >= distance)
            {
                end = x(item);
                yield return item;
            }
        }
    }
}
