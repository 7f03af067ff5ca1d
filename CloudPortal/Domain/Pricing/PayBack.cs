namespace CloudPortal.Domain.Pricing;

public static class PayBack
{
    /// <summary>A nudge is shown only when it pays back within this many months.</summary>
    public const int LongestWorthShowing = 36;

    /// <summary>One-off cost / monthly saving in whole months, rounded up; null when nothing is saved.</summary>
    public static int? Months(decimal oneOff, decimal monthlySaving)
    {
        if (monthlySaving <= 0m)
        {
            return null;
        }

        var months = Math.Ceiling(oneOff / monthlySaving);
        return months > int.MaxValue ? null : (int)months;
    }
}
