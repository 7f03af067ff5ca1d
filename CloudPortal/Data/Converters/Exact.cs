namespace CloudPortal.Data.Converters;

internal static class Exact
{
    /// <exception cref="ArgumentException"><paramref name="scaled"/> has a fraction, which would be lost.</exception>
    public static decimal Whole(decimal scaled, decimal original, int decimals) =>
        decimal.IsInteger(scaled)
            ? scaled
            : throw new ArgumentException($"{original} has more than {decimals} decimals and cannot be stored exactly", nameof(original));
}
