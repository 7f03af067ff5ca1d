using System.Globalization;

namespace CloudPortal.Domain.Pricing;

/// <summary>An explanation in half a line, for lists; <see cref="PriceSteps"/> says it in full.</summary>
public static class PriceSummary
{
    /// <summary><c>64 users × 0.80</c>; <c>8 White Labels that day, 20 % off 499.00</c></summary>
    public static string Of(PriceExplanation why)
    {
        var parts = new List<string>();
        if (why.Component == PriceComponent.Users)
        {
            parts.Add($"{Number(why.Quantity)} user{(why.Quantity == 1 ? "" : "s")} × {Unit(why.NetUnit, why.Currency)}");
        }

        if (why is { Bundle: Bundle.WhiteLabel, IsDiscounted: true })
        {
            parts.Add($"{Number(why.WhiteLabels)} White Label{(why.WhiteLabels == 1 ? "" : "s")} that day");
        }

        if (why.Component != PriceComponent.Users || why.Discount > 0)
        {
            var publicPrice = Unit(why.PublicUnit, why.Currency);
            parts.Add(why.Discount > 0 ? $"{why.Discount.ToString("0.####", CultureInfo.InvariantCulture)} % off {publicPrice}" : $"public price {publicPrice}");
        }

        if (why is { Days: { } days, DaysInMonth: { } daysInMonth })
        {
            parts.Add($"{Number(days)} of {Number(daysInMonth)} days");
        }

        return string.Join(", ", parts);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Unit(decimal amount, string currency)
    {
        var digits = Domain.Currency.FromCode(currency).MinorDigits;
        return amount.ToString("0." + new string('0', digits) + new string('#', 28 - digits), CultureInfo.InvariantCulture);
    }
}
