using System.Globalization;

namespace CloudPortal.Domain;

/// <summary>The one way figures are written: the same in every culture, so that a copied amount means the same everywhere.</summary>
public static class MoneyFormat
{
    /// <summary>Between groups of digits and before the per cent sign.</summary>
    private const string ThinSpace = "\u2009";

    /// <summary>Forbids a line to end beside it.</summary>
    private const string WordJoiner = "\u2060";

    private static readonly NumberFormatInfo Figures = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberGroupSeparator = ThinSpace,
        NumberGroupSizes = [3],
        NumberDecimalSeparator = ".",
        NegativeSign = "\u2212",
        NumberNegativePattern = 1,
    });

    /// <summary><c>3 592.80</c>, <c>−35.80</c>; rounded half away from zero.</summary>
    public static string Amount(decimal amount, int digits) => Rounded(amount, digits).ToString("N" + Text(digits), Figures);

    /// <summary>As <see cref="Amount"/>, with a plus before what is above zero; zero has no sign.</summary>
    public static string WithSign(decimal amount, int digits) => (Rounded(amount, digits) > 0m ? "+" : "") + Amount(amount, digits);

    /// <summary>A price for one, exactly: at least the minor digits, more where it has them. <c>0.80</c>, <c>0.7125</c></summary>
    public static string Unit(decimal amount, int digits) =>
        amount.ToString("#,##0." + new string('0', digits) + new string('#', 12 - digits), Figures);

    /// <summary>The same within a sentence, where a line must not end between two groups.</summary>
    public static string InProse(decimal amount, int digits) => Amount(amount, digits).Replace(ThinSpace, WordJoiner + ThinSpace + WordJoiner, StringComparison.Ordinal);

    /// <summary><c>1 520</c></summary>
    public static string Count(long count) => count.ToString("N0", Figures);

    /// <summary><c>1 app</c>, <c>16 apps</c></summary>
    public static string Counted(long count, string thing) => $"{Count(count)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary><c>500</c>, <c>20 k</c>, <c>8 M</c>: where there is room for a round number only, as at an axis.</summary>
    public static string Compact(decimal value) => Math.Abs(value) switch
    {
        >= 1_000_000_000_000m => Scaled(value, 1_000_000_000_000m, "tn"),
        >= 1_000_000_000m => Scaled(value, 1_000_000_000m, "bn"),
        >= 1_000_000m => Scaled(value, 1_000_000m, "M"),
        >= 10_000m => Scaled(value, 1000m, "k"),
        _ => Amount(value, 0),
    };

    /// <summary>Percentage points, as <c>2.75</c>.</summary>
    public static string Points(decimal points) => points.ToString("0.####", Figures);

    /// <summary><c>20 %</c>, <c>12.5 %</c>, <c>−30 %</c></summary>
    public static string Percent(decimal percent) => percent.ToString("0.####", Figures) + ThinSpace + "%";

    /// <summary><c>+11.8 %</c>: a change, always with one decimal.</summary>
    public static string ChangeInPercent(decimal percent) => WithSign(percent, 1) + ThinSpace + "%";

    /// <summary>Whether the amount is written as zero.</summary>
    public static bool IsZero(decimal amount, int digits) => Rounded(amount, digits) == 0m;

    private static decimal Rounded(decimal amount, int digits) => Math.Round(amount, digits, MidpointRounding.AwayFromZero);

    private static string Scaled(decimal value, decimal unit, string name) => (value / unit).ToString("#,##0.##", Figures) + ThinSpace + name;

    private static string Text(int digits) => digits.ToString(CultureInfo.InvariantCulture);
}
