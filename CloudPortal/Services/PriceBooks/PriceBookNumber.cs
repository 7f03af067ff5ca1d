using System.Globalization;
using System.Text.RegularExpressions;
using CloudPortal.Domain;

namespace CloudPortal.Services.PriceBooks;

/// <summary>How price books are named: currency, year, and a count within the year.</summary>
internal static partial class PriceBookNumber
{
    public static string Next(Currency currency, int thisYear, IEnumerable<string> names)
    {
        var taken = names.Select(n => Pattern().Match(n)).Where(m => m.Success && m.Groups[1].Value == currency.Code)
            .Select(m => (Year: Number(m.Groups[2]), Count: Number(m.Groups[3]))).ToList();
        var year = taken.Select(t => t.Year).Append(thisYear).Max();
        var count = taken.Where(t => t.Year == year).Select(t => t.Count).DefaultIfEmpty().Max() + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{currency.Code} {year}.{count}");
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([A-Z]{3}) ([0-9]{4})\\.([0-9]{1,4})$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Pattern();
}
