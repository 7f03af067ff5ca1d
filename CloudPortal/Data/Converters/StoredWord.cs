using System.Data.Common;

namespace CloudPortal.Data.Converters;

/// <summary>A value of an enumeration, which is stored by its name, read without a context.</summary>
internal static class StoredWord<T>
    where T : struct, Enum
{
    private static readonly (string Name, T Value)[] Words = [.. Enum.GetValues<T>().Select(v => (v.ToString(), v))];

    /// <exception cref="FormatException">The text is no name of a value.</exception>
    public static T Read(DbDataReader row, int column)
    {
        var text = row.GetString(column);
        foreach (var (name, value) in Words)
        {
            if (name == text)
            {
                return value;
            }
        }

        throw new FormatException($"'{text}' is no {typeof(T).Name}");
    }
}
