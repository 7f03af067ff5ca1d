using System.Globalization;

namespace CloudPortal.Domain.Pricing;

/// <summary>Which numbers a value takes: from, to, and at most this many decimals.</summary>
public sealed record NumberRange(decimal Least, decimal Most, int Decimals)
{
    /// <summary>Prices, in the book's currency.</summary>
    public static readonly NumberRange Price = new(0m, PriceLimits.HighestRate, PriceLimits.RateDecimals);

    public static readonly NumberRange Percentage = new(0m, PriceLimits.HighestPercentage, PriceLimits.PercentageDecimals);

    public static readonly NumberRange Users = new(0m, PriceLimits.MostUsers, 0);

    /// <summary>The lower bound of a volume tier.</summary>
    public static readonly NumberRange TierBound = new(1m, 1_000_000_000m, 0);

    /// <summary>The notice period of a price book, in days.</summary>
    public static readonly NumberRange NoticeDays = new(0m, 730m, 0);

    /// <summary>By how many per cent a reseller's month may rise before somebody must look at it.</summary>
    public static readonly NumberRange LossLimit = new(0m, 100m, PriceLimits.PercentageDecimals);
    public static readonly NumberRange PointsLimit = new(0m, PriceLimits.HighestPercentage, PriceLimits.PercentageDecimals);

    /// <returns>The number, or the sentence that says why it is none.</returns>
    public (decimal? Number, string? Problem) Judge(ExactNumber? written)
    {
        if (written is not { } number)
        {
            return (null, "must be a number");
        }

        if (number.IsNegative)
        {
            return (null, TooLow);
        }

        // 11 digits are above every range, whatever follows; fewer, with few decimals, fit a decimal.
        if (number.WholeDigits > 10)
        {
            return (null, TooHigh);
        }

        if (number.Decimals > Decimals)
        {
            return (null, Decimals == 0 ? "must be a whole number" : $"must have at most {Text(Decimals)} decimals");
        }

        var value = number.ToDecimal();
        return value < Least ? (null, TooLow) : value > Most ? (null, TooHigh) : (value, null);
    }

    private string TooLow => $"must not be less than {Text(Least)}";

    private string TooHigh => $"must not be greater than {Text(Most)}";

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
