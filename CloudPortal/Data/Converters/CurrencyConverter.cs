using CloudPortal.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CloudPortal.Data.Converters;

public sealed class CurrencyConverter() : ValueConverter<Currency, string>(currency => currency.Code, code => Currency.FromCode(code))
{
    public const int CodeLength = 3;
}
