using CloudPortal.Domain;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Data.Converters;

/// <summary>
/// How each type is stored, wherever it occurs. Decimals are not here on purpose: each says by its own converter whether
/// it is an amount or a percentage.
/// </summary>
public static class StoredTypes
{
    private const int EnumLength = 20;

    public static void Register(ModelConfigurationBuilder types)
    {
        types.Properties<Currency>().HaveConversion<CurrencyConverter>().HaveMaxLength(CurrencyConverter.CodeLength);
        types.Properties<CloudId>().HaveConversion<CloudIdConverter>().HaveMaxLength(CloudId.MaxLength);
        types.Properties<DateTime>().HaveConversion<UtcConverter>();
        types.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
    }
}
