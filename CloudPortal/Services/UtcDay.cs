namespace CloudPortal.Services;

/// <summary>Days are UTC days.</summary>
public static class UtcDay
{
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The next 1st after a day: the day from which monthly figures hold.</summary>
    public static DateOnly NextFirst(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1);
}
