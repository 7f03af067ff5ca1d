using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CloudPortal.Data.Converters;

/// <summary>
/// Amounts and prices as whole millionths: exact on every database, and ordered the same in every culture, which
/// SQLite's decimals are not. What does not fit exactly throws instead of being stored as another number.
/// </summary>
public sealed class MoneyConverter() : ValueConverter<decimal, long>(amount => ToMillionths(amount), stored => stored / Millionth)
{
    private const decimal Millionth = 1_000_000m;

    /// <exception cref="OverflowException">More than about 9.2 million million.</exception>
    /// <exception cref="ArgumentException">More than six decimals.</exception>
    private static long ToMillionths(decimal amount) => (long)Exact.Whole(amount * Millionth, amount, decimals: 6);
}
