using System.Text;
using CloudPortal.Domain;
using CsvHelper;

namespace CloudPortal.Documents;

/// <summary>
/// A file for spreadsheets: comma and decimal point in every culture; CRLF and UTF-8 with a byte order mark, without which
/// Excel reads UTF-8 as the machine's code page; text that looks like a formula is escaped, since names are typed by people.
/// </summary>
public static class SpreadsheetCsv
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape, NewLine = "\r\n" };

    public static byte[] Write<T>(IEnumerable<T> lines)
    {
        using var file = new MemoryStream();
        file.Write(Encoding.UTF8.GetPreamble());
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            csv.WriteRecords(lines);
        }

        return file.ToArray();
    }

    /// <summary>With exactly the currency's digits: the file's <c>0.00</c> is no <c>0</c>.</summary>
    public static decimal Digits(decimal amount, Currency currency) => amount + new decimal(0, 0, 0, isNegative: false, (byte)currency.MinorDigits);
}
