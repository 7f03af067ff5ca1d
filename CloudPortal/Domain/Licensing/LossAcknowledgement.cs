using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Licensing;

/// <summary>
/// An admin has seen how much more one reseller would pay by a draft, and says why it is published all the same. It covers
/// that rise and smaller ones; a steeper one has not been seen.
/// </summary>
public sealed class LossAcknowledgement
{
    public const int LongestReason = 300;

    private LossAcknowledgement()
    {
    }

    public long Id { get; private set; }

    public long PriceBookId { get; private set; }

    public long ResellerId { get; private set; }

    /// <summary>The 1st for which the rise was simulated.</summary>
    public DateOnly On { get; private set; }

    /// <summary>A month without the book, before tax.</summary>
    public decimal Before { get; private set; }

    /// <summary>The same with it.</summary>
    public decimal After { get; private set; }

    public string Reason { get; private set; } = "";

    public string ByName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <param name="book">The draft.</param>
    /// <param name="resellerId">Who would pay more.</param>
    /// <param name="on">The simulated 1st.</param>
    /// <param name="month">As simulated.</param>
    /// <param name="reason">Not empty.</param>
    /// <param name="by">The name of the admin.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="ArgumentException">The reason is empty or too long; who lets somebody write one reports that before.</exception>
    public static LossAcknowledgement Of(PriceBook book, long resellerId, DateOnly on, MonthChange month, string reason, string by, DateTime at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Length, LongestReason);
        return new()
        {
            PriceBookId = book.Id,
            ResellerId = resellerId,
            On = on,
            Before = month.Before,
            After = month.After,
            Reason = reason,
            ByName = by,
            At = at,
        };
    }

    /// <summary>Whether a month rises by no more, in per cent, than was acknowledged.</summary>
    public bool Covers(MonthChange month) => Before == 0m ? month.After <= After : month.After * Before <= After * month.Before;
}
