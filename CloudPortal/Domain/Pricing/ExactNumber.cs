using System.Globalization;

namespace CloudPortal.Domain.Pricing;

/// <summary>
/// A number exactly as it was written, whatever its length and exponent; judged by its value, so that 40.0 is whole
/// and 0e99999 is 0. Only its significant digits are looked at: a huge exponent costs nothing.
/// </summary>
public readonly struct ExactNumber
{
    private const long FarAway = 1_000_000_000_000_000_000;
    private const int MostDigits = 28;

    private readonly string digits;
    private readonly long lowest;

    private ExactNumber(bool isNegative, string digits, long lowest) =>
        (IsNegative, this.digits, this.lowest) = (isNegative && digits.Length > 0, digits, lowest);

    /// <summary>Below zero; a zero is never negative.</summary>
    public bool IsNegative { get; }

    /// <summary>The digits after the point that the value needs.</summary>
    public long Decimals => digits.Length > 0 && lowest < 0 ? -lowest : 0;

    /// <summary>The digits before the point; 0 or less below 1.</summary>
    public long WholeDigits => digits.Length == 0 ? 0 : digits.Length + lowest;

    /// <summary>A text of the form <c>-?[0-9]+(\.[0-9]+)?</c>; null when it is none.</summary>
    public static ExactNumber? OfText(string text) => IsPlain(text) ? Parse(text) : null;

    public static ExactNumber Of(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <param name="number">By the grammar of JSON, which allows an exponent.</param>
    public static ExactNumber OfJson(string number) => Parse(number);

    /// <exception cref="OverflowException">It has more digits than a decimal holds exactly.</exception>
    public decimal ToDecimal()
    {
        if (digits.Length == 0)
        {
            return 0m;
        }

        if (Math.Max(WholeDigits, digits.Length) > MostDigits || Decimals > MostDigits)
        {
            throw new OverflowException();
        }

        var all = decimal.Parse(digits + new string('0', (int)Math.Max(lowest, 0)), NumberStyles.None, CultureInfo.InvariantCulture);
        var bits = decimal.GetBits(all);
        return new decimal(bits[0], bits[1], bits[2], IsNegative, (byte)Decimals);
    }

    private static bool IsPlain(string text)
    {
        var unsigned = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var point = unsigned.IndexOf('.');
        return point < 0 ? IsDigits(unsigned) : IsDigits(unsigned[..point]) && IsDigits(unsigned[(point + 1)..]);
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static ExactNumber Parse(string text)
    {
        var isNegative = text[0] == '-';
        var unsigned = isNegative ? text.AsSpan(1) : text;
        var mark = unsigned.IndexOfAny('e', 'E');
        var mantissa = mark < 0 ? unsigned : unsigned[..mark];
        var exponent = mark < 0 ? 0 : Exponent(unsigned[(mark + 1)..]);

        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        var written = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        var significant = written.AsSpan().TrimEnd('0');
        var idleZeros = written.Length - significant.Length;
        return new ExactNumber(isNegative, significant.TrimStart('0').ToString(), exponent - fraction + idleZeros);
    }

    // Beyond any length that a file can have, one exponent is as far away as the other.
    private static long Exponent(ReadOnlySpan<char> text)
    {
        var sign = text[0] == '-' ? -1 : 1;
        var size = text.TrimStart("+-").TrimStart('0');
        return size.Length == 0 ? 0 : size.Length > 18 ? sign * FarAway : sign * long.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
