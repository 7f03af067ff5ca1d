using System.Globalization;

namespace CloudPortal.Components.Orders;

/// <summary>Days as people write them, the same in every culture.</summary>
internal static class DayText
{
    /// <summary><c>17 November 2026</c></summary>
    public static string Full(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>1 December</c></summary>
    public static string DayMonth(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);

    /// <summary><c>1 Dec</c></summary>
    public static string Short(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary><c>November</c></summary>
    public static string Month(DateOnly day) => day.ToString("MMMM", CultureInfo.InvariantCulture);

    /// <summary><c>10:42</c>, UTC.</summary>
    public static string Time(DateTime utc) => utc.ToString("HH:mm", CultureInfo.InvariantCulture);
}
