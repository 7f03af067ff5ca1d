using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Components.PriceBooks;

/// <summary>Resellers whose change is beyond <paramref name="From"/> and up to <paramref name="To"/> per cent, away from zero.</summary>
/// <param name="IsTail">All that is further out, too.</param>
public sealed record ImpactBucket(int From, int To, int Resellers, bool IsTail)
{
    private const int Farthest = 20;

    public bool IsDearer => To > From;

    /// <summary>As far left as it is drawn.</summary>
    public int Left => Math.Min(From, To);

    public string Text => IsTail
        ? $"beyond {InPercent(From)}\u2009%"
        : $"{InPercent(From)} to {InPercent(To)}\u2009%";

    public static string InPercent(int percent) => MoneyFormat.WithSign(percent, 0);

    /// <summary>In buckets of one per cent; what is beyond 20 is gathered, what does not change is in none.</summary>
    public static IReadOnlyList<ImpactBucket> Of(IEnumerable<ResellerImpact> resellers) =>
    [
        .. resellers.Where(r => r.Change != 0m)
            .GroupBy(r => r.Month.Percent is { } percent ? Farther(percent) : Farthest + 1)
            .OrderBy(g => g.Key)
            .Select(g => new ImpactBucket(g.Key - Math.Sign(g.Key), g.Key, g.Count(), Math.Abs(g.Key) > Farthest)),
    ];

    private static int Farther(decimal percent) =>
        (int)Math.Clamp(percent > 0m ? Math.Ceiling(percent) : Math.Floor(percent), -Farthest - 1, Farthest + 1);
}

/// <summary>The geometry of the histogram in one size: zero and the limit always in sight.</summary>
public sealed class ImpactHistogramDrawing
{
    private const double Edge = 2;
    private const double Top = 22;
    private const double LeastBetweenWords = 44;
    private static readonly int[] Steps = [1, 2, 4, 5, 10, 20];

    private readonly int low;
    private readonly int high;
    private readonly int most;

    public ImpactHistogramDrawing(IReadOnlyList<ImpactBucket> buckets, decimal limit, bool phone)
    {
        (Buckets, Limit, Phone) = (buckets, limit, phone);
        (Width, Height) = phone ? (326, 160) : (640, 176);
        low = Math.Min(buckets.Select(b => b.Left).DefaultIfEmpty(0).Min(), -1) - 1;
        high = Math.Max(buckets.Select(b => b.Left + 1).DefaultIfEmpty(0).Max(), (int)decimal.Ceiling(limit) + 2) + 1;
        most = buckets.Select(b => b.Resellers).DefaultIfEmpty(1).Max();
    }

    public IReadOnlyList<ImpactBucket> Buckets { get; }

    public decimal Limit { get; }

    public bool Phone { get; }

    public int Width { get; }

    public int Height { get; }

    public double Right => Width - Edge;

    public double Ground => Height - 24;

    public double BarWidth => (X(1) - X(0)) * (Phone ? 0.73 : 0.86);

    public double X(double percent) => Edge + ((Right - Edge) * (percent - low) / (high - low));

    public double Left(ImpactBucket bucket) => X(bucket.Left) + ((X(1) - X(0) - BarWidth) / 2);

    public double HeightOf(ImpactBucket bucket) => Math.Max((Ground - Top) * bucket.Resellers / most, 2);

    /// <summary>The per cents written under the axis; beside a gathered end its own words stand.</summary>
    public IEnumerable<int> Marks()
    {
        var step = Steps.First(s => X(s) - X(0) >= LeastBetweenWords);
        return Enumerable.Range(low, high - low)
            .Where(p => p % step == 0 && X(p) > 16 && X(p) < Right - 20)
            .Where(p => !Buckets.Any(b => b.IsTail && Math.Abs(X(b.Left + 0.5) - X(p)) < LeastBetweenWords));
    }

    public static string Text(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
