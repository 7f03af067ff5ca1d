using System.Globalization;
using System.Text;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Components.Quotes;

/// <summary>The geometry of a growth plan's price path in one size: days across, the month of all apps upwards from zero.</summary>
public sealed class PricePathDrawing
{
    private const double Top = 30;
    private const double Ground = 128;
    private const double RoomForAmount = 84;
    private readonly IReadOnlyList<QuoteStep> steps;
    private readonly DateOnly from;
    private readonly DateOnly to;
    private readonly decimal most;

    /// <param name="steps">What acceptance orders first, then each day.</param>
    /// <param name="from">The day on which acceptance is drawn.</param>
    /// <param name="phone">Its own drawing, not a shrunk one.</param>
    public PricePathDrawing(IReadOnlyList<QuoteStep> steps, DateOnly from, bool phone)
    {
        (this.steps, this.from, Phone) = (steps, from, phone);
        var last = steps[^1].Day ?? from;
        to = last.AddDays(Math.Max(30, (last.DayNumber - from.DayNumber) / (phone ? 2 : 4)));
        most = steps.Max(s => s.Monthly.Net);
    }

    public bool Phone { get; }

    public int Width => Phone ? 316 : 720;

    public static int Height => 154;

    public static double Floor => Ground;

    public double Right => Width - 2;

    public double X(int step) => 2 + ((Right - 2) * ((steps[step].Day ?? from).DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber));

    public double Y(int step) => most <= 0m ? Ground : Ground - ((Ground - Top) * (double)(steps[step].Monthly.Net / most));

    /// <summary>A short step has no room for words.</summary>
    public bool HasRoom(int step) => (step + 1 < steps.Count ? X(step + 1) : Right) - X(step) >= RoomForAmount;

    public string Line()
    {
        var path = new StringBuilder($"M{Text(X(0))} {Text(Y(0))}");
        for (var step = 1; step < steps.Count; step++)
        {
            path.Append(CultureInfo.InvariantCulture, $"H{Text(X(step))}V{Text(Y(step))}");
        }

        return path.Append(CultureInfo.InvariantCulture, $"H{Text(Right)}").ToString();
    }

    public string Area() => $"{Line()}V{Text(Ground)}H{Text(X(0))}z";

    public static string Text(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
