using System.Globalization;
using System.Text.RegularExpressions;
using CloudPortal.Domain;

namespace CloudPortal.Services.PriceBooks;

/// <summary>How price books are named: currency, year, and a count within the year.</summary>
internal static partial class PriceBookNumber
{
    public static string Next(Currency currency, int thisYear, IEnumerable<string> names)
    {
        var taken = names.Select(n => Pattern().Match(n)).Where(m => m.Success && m.Groups["code"].Value == currency.Code)
            .Select(m => (Year: Number(m.Groups["year"]), Count: Number(m.Groups["count"]))).ToList();
        var year = taken.Select(t => t.Year).Append(thisYear).Max();
        var count = taken.Where(t => t.Year == year).Select(t => t.Count).DefaultIfEmpty().Max() + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{currency.Code} {year}.{count}");
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<code>[A-Z]{3}) (?<year>[0-9]{4})\\.(?<count>[0-9]{1,4})$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Pattern();
}
