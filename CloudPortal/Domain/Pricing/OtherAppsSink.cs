namespace CloudPortal.Domain.Pricing;

/// <summary>
/// Sums up the effects as the engine pushes the lines, which come app by app. The largest stand in a heap of a fixed size
/// with the smallest of them on top, so that ten thousand effects neither make objects nor are sorted.
/// </summary>
internal struct OtherAppsSink(Portfolio portfolio, decimal[] before)
{
    private readonly PriorityQueue<AppEffect, AppEffect> largest = new(OtherApps.MostKept + 1, SmallestFirst.Instance);
    private int open = -1;
    private decimal after;
    private int count;
    private decimal change;
    private bool othersThanWhiteLabels;
    private bool differ;
    private decimal each;

    /// <summary>A line of one of the portfolio's own apps; all lines of an app come together.</summary>
    public void Add(int appIndex, decimal amount)
    {
        if (appIndex != open)
        {
            Close();
            (open, after) = (appIndex, 0m);
        }

        after += amount;
    }

    public OtherApps Finish()
    {
        Close();
        open = -1;
        var kept = new AppEffect[largest.Count];
        for (var i = kept.Length - 1; i >= 0; i--)
        {
            kept[i] = largest.Dequeue();
        }

        return new OtherApps(count, change, kept, !othersThanWhiteLabels, count > 0 && !differ ? each : null);
    }

    private void Close()
    {
        if (open < 0 || after == before[open])
        {
            return;
        }

        var effect = new AppEffect(open, portfolio.All[open], before[open], after);
        differ |= count > 0 && effect.Change != each;
        (each, change, count) = (effect.Change, change + effect.Change, count + 1);
        othersThanWhiteLabels |= effect.App.Bundle != Bundle.WhiteLabel;
        if (largest.Count < OtherApps.MostKept)
        {
            largest.Enqueue(effect, effect);
        }
        else
        {
            largest.EnqueueDequeue(effect, effect);
        }
    }

    private sealed class SmallestFirst : IComparer<AppEffect>
    {
        public static readonly SmallestFirst Instance = new();

        public int Compare(AppEffect x, AppEffect y) =>
            Math.Abs(x.Change).CompareTo(Math.Abs(y.Change)) is var bySize and not 0 ? bySize : y.AppIndex.CompareTo(x.AppIndex);
    }
}
