namespace CloudPortal.Sample.Telling;

/// <summary>The days of a story, counted back from its own.</summary>
/// <param name="Today">The day on which the sample is looked at.</param>
internal sealed record StoryDays(DateOnly Today)
{
    /// <summary>Months of usage and charges before this one.</summary>
    public const int Months = 13;

    /// <summary>The 1st of a month.</summary>
    public DateOnly First(int monthsAgo) => new DateOnly(Today.Year, Today.Month, 1).AddMonths(-monthsAgo);

    /// <param name="monthsAgo">1 or more: a month that is over.</param>
    /// <param name="day">1 to 28, so that every month has it.</param>
    public DateOnly Past(int monthsAgo, int day) => First(monthsAgo).AddDays(day - 1);

    /// <summary>So many days ago, but in this month: on its first days, on its 1st.</summary>
    public DateOnly ThisMonth(int daysAgo)
    {
        var day = Today.AddDays(-daysAgo);
        return day < First(0) ? First(0) : day;
    }

    public int MonthsAgo(DateOnly month) => ((Today.Year - month.Year) * 12) + Today.Month - month.Month;
}
