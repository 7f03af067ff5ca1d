using System.Globalization;

namespace CloudPortal.Domain;

/// <summary>An amount with its currency; amounts of two currencies never meet.</summary>
public readonly record struct Money(decimal Amount, Currency Currency)
{
    public static Money Zero(Currency currency) => new(0m, currency);

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.In(left.Currency), left.Currency);

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.In(left.Currency), left.Currency);

    private decimal In(Currency currency) =>
        Currency == currency ? Amount : throw new InvalidOperationException($"{Currency} is not {currency}");

    /// <summary>The amount with the currency's minor digits, a point in every culture, and the code: <c>499.00 EUR</c>.</summary>
    public override string ToString() =>
        Amount.ToString("F" + Currency.MinorDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + " " + Currency.Code;
}
