using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CloudPortal.Data.Converters;

/// <summary>Percentages as whole ten-thousandths of a percent: 12.5 % is stored as 125000.</summary>
public sealed class PercentConverter() : ValueConverter<decimal, int>(percent => ToTenThousandths(percent), stored => stored / TenThousandth)
{
    private const decimal TenThousandth = 10_000m;

    /// <exception cref="OverflowException">More than about 214 748 %.</exception>
    /// <exception cref="ArgumentException">More than four decimals.</exception>
    private static int ToTenThousandths(decimal percent) => (int)Exact.Whole(percent * TenThousandth, percent, decimals: 4);
}
