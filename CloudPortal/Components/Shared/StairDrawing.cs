using System.Globalization;
using System.Text;

namespace CloudPortal.Components.Shared;

/// <summary>The geometry of the staircase in one size: counts on a logarithmic axis, fees down to a floor that is not zero.</summary>
internal sealed class StairDrawing
{
    private readonly IReadOnlyList<StairTier> tiers;
    private readonly double left;
    private readonly double right;
    private readonly double last;

    public StairDrawing(IReadOnlyList<StairTier> tiers, int count, int width, int height, bool phone)
    {
        this.tiers = tiers;
        (Width, Height, Phone, Count) = (width, height, phone, count);
        (left, right) = phone ? (2, width - 4) : (8, width - 14);
        // A last step without an end is drawn a little further than it starts, or to where one stands.
        last = Math.Max(tiers[^1].From * 1.28, count * 1.1);
    }

    public int Width { get; }

    public int Height { get; }

    public bool Phone { get; }

    public int Count { get; }

    public double Floor => Height - 26;

    public double LabelGap => Phone ? 3 : 8;

    public int Here => Count == 0 ? -1 : Enumerable.Range(0, tiers.Count).Last(index => index == 0 || tiers[index].From <= Count);

    public int Next => Here >= 0 && Here + 1 < tiers.Count ? Here + 1 : -1;

    public double X(double count) => left + ((right - left) * Math.Log(Math.Max(count, 1)) / Math.Log(Math.Max(last, 2)));

    public double Start(int index) => X(tiers[index].From);

    public double End(int index) => index + 1 < tiers.Count ? Start(index + 1) : right;

    public double Middle(int index) => (Start(index) + End(index)) / 2;

    public double Y(int index)
    {
        var (top, bottom) = (25.1 + (.0214 * Floor), (.8 * Floor) + 5);
        var (dearest, cheapest) = (tiers.Max(tier => tier.FeeEach), tiers.Min(tier => tier.FeeEach));
        return dearest == cheapest ? top : top + ((bottom - top) * (double)((dearest - tiers[index].FeeEach) / (dearest - cheapest)));
    }

    /// <summary>A narrow step has no room for its fee, unless it is one's own or the next.</summary>
    public bool ShowsFee(int index) => index == Here || index == Next || End(index) - Start(index) >= (Phone ? 46 : 30);

    public bool ShowsPercent(int index) => End(index) - Start(index) >= (Phone ? 18 : 30);

    /// <summary>Whether "you: 9" has room above the line, behind the fee.</summary>
    public bool WordAbove => !Phone && X(Count) - Start(Here) >= 76;

    public string Line()
    {
        var path = new StringBuilder(FormattableString.Invariant($"M{left:0.0} {Y(0):0.0}"));
        for (var index = 0; index < tiers.Count; index++)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? "" : $"V{Text(Y(index))}")}H{Text(End(index))}");
        }

        return path.ToString();
    }

    public string Region(int index) => $"M{Text(Start(index))} {Text(Y(index))}H{Text(End(index))}V{Text(Floor)}H{Text(Start(index))}z";

    public static string Text(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
