using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CloudPortal.Data.Converters;

/// <summary>Moments are UTC in and out; SQLite would give them back without a kind, which PostgreSQL refuses.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(moment => OnlyUtc(moment), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    /// <exception cref="ArgumentException">The moment is local or of no kind.</exception>
    private static DateTime OnlyUtc(DateTime moment) =>
        moment.Kind is DateTimeKind.Utc ? moment : throw new ArgumentException($"a moment to store is UTC, not {moment.Kind}", nameof(moment));
}
