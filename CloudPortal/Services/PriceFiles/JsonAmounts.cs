using System.Globalization;
using System.Text.Json;
using CloudPortal.Domain;

namespace CloudPortal.Services.PriceFiles;

/// <summary>Exact decimals as JSON numbers, the same in every culture and never "-0".</summary>
internal static class JsonAmounts
{
    private static readonly string MostDigits = new('#', 28);

    /// <summary>A charged amount: exactly the currency's minor digits.</summary>
    public static void WriteAmount(this Utf8JsonWriter json, string name, decimal amount, Currency currency) =>
        Write(json, name, amount, "F" + currency.MinorDigits.ToString(CultureInfo.InvariantCulture));

    /// <summary>A unit price, not rounded: at least the minor digits, more where it has them.</summary>
    public static void WriteUnit(this Utf8JsonWriter json, string name, decimal unit, Currency currency) =>
        Write(json, name, unit, (currency.MinorDigits == 0 ? "0." : "0." + new string('0', currency.MinorDigits)) + MostDigits);

    /// <summary>A percentage, not rounded and without idle zeros.</summary>
    public static void WritePercentage(this Utf8JsonWriter json, string name, decimal percentage) =>
        Write(json, name, percentage, "0." + MostDigits);

    private static void Write(Utf8JsonWriter json, string name, decimal value, string format)
    {
        json.WritePropertyName(name);
        // A decimal can be a zero with a minus.
        json.WriteRawValue((value == 0m ? 0m : value).ToString(format, CultureInfo.InvariantCulture), skipInputValidation: true);
    }
}
