namespace CloudPortal.Domain.Pricing;

/// <summary>
/// What prices, percentages and users may be. Within these limits every net price and every product of the engine fits a
/// decimal exactly (at most a thousand million with 12 decimals times ten million: 28 digits), so that only the one
/// rounding of a line ever changes a digit.
/// </summary>
public static class PriceLimits
{
    public const decimal HighestRate = 1_000_000_000m;
    public const int RateDecimals = 6;
    public const decimal HighestPercentage = 50m;
    public const int PercentageDecimals = 4;
    public const int MostUsers = 10_000_000;

    public static bool IsRate(decimal price) => IsWithin(price, HighestRate, RateDecimals);

    public static bool IsPercentage(decimal percentage) => IsWithin(percentage, HighestPercentage, PercentageDecimals);

    /// <exception cref="ArgumentOutOfRangeException">It is not 0 to 50 with at most 4 decimals.</exception>
    internal static decimal Percentage(decimal percentage) =>
        IsPercentage(percentage) ? percentage : throw new ArgumentOutOfRangeException(nameof(percentage), percentage, "0 to 50 with at most 4 decimals");

    private static bool IsWithin(decimal value, decimal highest, int decimals) =>
        value >= 0m && value <= highest && decimal.Round(value, decimals) == value;
}
