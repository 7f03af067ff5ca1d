namespace CloudPortal.Domain.Pricing;

/// <summary>The part of a month that is charged: this many days of the days in the month.</summary>
public readonly record struct Proration(int Days, int DaysInMonth)
{
    /// <summary>From a day to the end of its month, the day itself included.</summary>
    public static Proration From(DateOnly day)
    {
        var daysInMonth = DateTime.DaysInMonth(day.Year, day.Month);
        return new Proration(daysInMonth - day.Day + 1, daysInMonth);
    }
}
