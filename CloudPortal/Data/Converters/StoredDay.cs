using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CloudPortal.Data.Converters;

/// <summary>A day read without a context.</summary>
internal static class StoredDay
{
    // SQLite keeps days as text of one form, which its own reader parses as if it could be any.
    public static DateOnly Read(DbDataReader row, int column) =>
        row is SqliteDataReader && row.GetString(column) is [var y1, var y2, var y3, var y4, '-', var m1, var m2, '-', var d1, var d2]
            ? new DateOnly((Digit(y1) * 1000) + (Digit(y2) * 100) + (Digit(y3) * 10) + Digit(y4), (Digit(m1) * 10) + Digit(m2), (Digit(d1) * 10) + Digit(d2))
            : row.GetFieldValue<DateOnly>(column);

    private static int Digit(char c) => c - '0';
}
