using System.Diagnostics.CodeAnalysis;

namespace CloudPortal.Domain;

/// <summary>A currency that the portal sells in, with the digits of its minor unit (ISO 4217).</summary>
public sealed record Currency
{
    public static readonly Currency Eur = new("EUR", 2);
    public static readonly Currency Usd = new("USD", 2);
    public static readonly Currency Gbp = new("GBP", 2);
    public static readonly Currency Czk = new("CZK", 2);
    public static readonly Currency Jpy = new("JPY", 0);
    public static readonly Currency Krw = new("KRW", 0);
    public static readonly Currency Kwd = new("KWD", 3);
    public static readonly Currency Bhd = new("BHD", 3);

    public static IReadOnlyList<Currency> All { get; } = [Eur, Usd, Gbp, Czk, Jpy, Krw, Kwd, Bhd];

    private Currency(string code, int minorDigits)
    {
        Code = code;
        MinorDigits = minorDigits;
    }

    public string Code { get; }

    /// <summary>Decimals of the minor unit: 0, 2 or 3.</summary>
    public int MinorDigits { get; }

    /// <summary>Rounds once to the minor unit, half away from zero.</summary>
    public decimal Round(decimal amount) =>
        amount.Scale <= MinorDigits ? amount : Math.Round(amount, MinorDigits, MidpointRounding.AwayFromZero);

    /// <exception cref="ArgumentException">The code is none of <see cref="All"/>; codes are upper case.</exception>
    public static Currency FromCode(string code) =>
        TryFromCode(code, out var currency) ? currency : throw new ArgumentException($"unknown currency {code}", nameof(code));

    public static bool TryFromCode(string? code, [NotNullWhen(true)] out Currency? currency)
    {
        currency = All.FirstOrDefault(c => c.Code == code);
        return currency is not null;
    }

    public override string ToString() => Code;
}
