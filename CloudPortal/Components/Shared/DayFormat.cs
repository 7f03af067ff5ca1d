using System.Globalization;

namespace CloudPortal.Components.Shared;

/// <summary>The one way days are written: English month names in every culture, as the pages are English.</summary>
public static class DayFormat
{
    /// <summary><c>2 March 2026</c></summary>
    public static string Full(DateOnly day) => Written(day, "d MMMM yyyy");

    /// <summary><c>1 December</c></summary>
    public static string DayAndMonth(DateOnly day) => Written(day, "d MMMM");

    /// <summary><c>30 Nov</c></summary>
    public static string Brief(DateOnly day) => Written(day, "d MMM");

    /// <summary><c>1 Nov 2026</c></summary>
    public static string BriefWithYear(DateOnly day) => Written(day, "d MMM yyyy");

    /// <summary><c>October</c></summary>
    public static string Month(DateOnly day) => Written(day, "MMMM");

    /// <summary><c>Oct</c></summary>
    public static string BriefMonth(DateOnly day) => Written(day, "MMM");

    /// <summary><c>October 2026</c></summary>
    public static string MonthAndYear(DateOnly day) => Written(day, "MMMM yyyy");

    private static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
