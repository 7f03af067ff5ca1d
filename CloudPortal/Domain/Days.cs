using System.Globalization;

namespace CloudPortal.Domain;

/// <summary>The one way days are written; all are UTC days.</summary>
public static class Days
{
    /// <summary><c>1 December</c></summary>
    public static string DayAndMonth(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);

    /// <summary><c>1 Dec</c></summary>
    public static string Abbreviated(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary><c>1 Dec 2026</c></summary>
    public static string AbbreviatedWithYear(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>1 December 2026</c></summary>
    public static string WithYear(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>Tuesday 17 November 2026</c></summary>
    public static string WithWeekday(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>October</c></summary>
    public static string Month(DateOnly day) => day.ToString("MMMM", CultureInfo.InvariantCulture);

    /// <summary><c>Oct</c></summary>
    public static string AbbreviatedMonth(DateOnly day) => day.ToString("MMM", CultureInfo.InvariantCulture);

    /// <summary><c>October 2026</c></summary>
    public static string MonthAndYear(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>10:42</c>, of a moment in UTC.</summary>
    public static string TimeOfDay(DateTime utc) => utc.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>17 March 2026 at 09:33 UTC</c></summary>
    public static string Moment(DateTime utc) => $"{WithYear(DateOnly.FromDateTime(utc))} at {TimeOfDay(utc)} UTC";
}
