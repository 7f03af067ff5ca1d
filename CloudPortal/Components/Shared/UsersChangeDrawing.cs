using System.Globalization;

namespace CloudPortal.Components.Shared;

/// <summary>The geometry of the change by users in one size: zero always in sight, round numbers at both axes.</summary>
public sealed class UsersChangeDrawing
{
    private const double Top = 17.7;
    private const double Bottom = 134.2;
    private readonly IReadOnlyList<UsersChange> points;
    private readonly double left;
    private readonly double right;
    private readonly decimal low;
    private readonly decimal high;

    /// <param name="points">In order of users.</param>
    /// <param name="phone">Its own drawing, not a shrunk one.</param>
    /// <param name="width">Of the drawing that is not a phone's.</param>
    public UsersChangeDrawing(IReadOnlyList<UsersChange> points, bool phone, int width = 628)
    {
        this.points = points;
        Phone = phone;
        (Width, left, right) = phone ? (316, 48, 314) : (width, 50, width - 10);
        var (least, most) = (Math.Min(points.Min(point => point.Change), 0m), Math.Max(points.Max(point => point.Change), 0m));
        Step = RoundStep(most - least, 4);
        // A line may pass the last round number by a hair; a whole empty band above it would say less.
        var hair = Step / 20m;
        low = Math.Floor((least + hair) / Step) * Step;
        high = Math.Max(Math.Ceiling((most - hair) / Step) * Step, low + Step);
    }

    public bool Phone { get; }

    public int Width { get; }

    public decimal Step { get; }

    public int Most => points[^1].Users;

    public int UsersStep => (int)RoundStep(Most, 5);

    public double Zero => Y(0m);

    /// <summary>What is left free beside the line's area, in parts of the width, 0 to 1.</summary>
    public (double Left, double Right) Margins => (left / Width, 1 - (right / Width));

    public double X(double users) => left + ((right - left) * users / Math.Max(Most, 1));

    public double Y(decimal change) => Bottom - ((Bottom - Top) * (double)((change - low) / (high - low)));

    /// <summary>From the left edge of the line's area, 0 to 1.</summary>
    public decimal ShareOfUsers(int users) => (decimal)users / Math.Max(Most, 1);

    /// <summary>From the foot of the line's area, 0 to 1.</summary>
    public decimal ShareOfChange(decimal change) => (change - low) / (high - low);

    public IEnumerable<decimal> Grid()
    {
        for (var value = low; value <= high; value += Step)
        {
            yield return value;
        }
    }

    /// <summary>Every second line is named where that names the first and the last of them, else each.</summary>
    public bool IsNamed(decimal value) => low / Step % 2 != 0 || high / Step % 2 != 0 || value / Step % 2 == 0;

    public string Line() => "M" + string.Join('L', points.Select(point => $"{Text(X(point.Users))} {Text(Y(point.Change))}"));

    /// <summary>The area between the line and zero, on one side of it.</summary>
    public string Area(bool dearer)
    {
        var edge = new List<string>();
        for (var index = 0; index < points.Count; index++)
        {
            if (index > 0 && Math.Sign(points[index - 1].Change) * Math.Sign(points[index].Change) < 0)
            {
                edge.Add($"{Text(Crossing(points[index - 1], points[index]))} {Text(Zero)}");
            }

            var y = Y(points[index].Change);
            edge.Add($"{Text(X(points[index].Users))} {Text(dearer ? Math.Min(y, Zero) : Math.Max(y, Zero))}");
        }

        return $"M{Text(left)} {Text(Zero)}L{string.Join('L', edge)}L{Text(right)} {Text(Zero)}z";
    }

    public static string Text(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private double Crossing(UsersChange from, UsersChange to) =>
        X(from.Users + ((double)(-from.Change / (to.Change - from.Change)) * (to.Users - from.Users)));

    // 1, 2 or 5 times a power of ten.
    private static decimal RoundStep(decimal range, int parts)
    {
        var raw = Math.Max((double)range / parts, 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var factor = (raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        return (decimal)(factor * power);
    }
}
