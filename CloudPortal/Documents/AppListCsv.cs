using System.Text;
using CloudPortal.Domain;
using CsvHelper;

namespace CloudPortal.Documents;

/// <summary>One app as a line of the file; the columns in the order of the properties.</summary>
[CsvRecord]
public sealed partial record AppCsvLine
{
    [CsvColumn("App")]
    public required string App { get; init; }

    [CsvColumn("Cloud ID")]
    public required string CloudId { get; init; }

    [CsvColumn("Main app")]
    public required string MainApp { get; init; }

    [CsvColumn("Bundle")]
    public required string Bundle { get; init; }

    [CsvColumn("Status")]
    public required string Status { get; init; }

    [CsvColumn("Ends on"), CsvFormat("yyyy-MM-dd")]
    public required DateOnly? EndsOn { get; init; }

    [CsvColumn("Customer")]
    public required string Customer { get; init; }

    [CsvColumn("Users")]
    public required int Users { get; init; }

    [CsvColumn("Users are")]
    public required string UsersAre { get; init; }

    [CsvColumn("Discount %")]
    public required decimal Discount { get; init; }

    [CsvColumn("Platform a month")]
    public required decimal Platform { get; init; }

    [CsvColumn("User fees a month")]
    public required decimal UserFees { get; init; }

    [CsvColumn("Total a month")]
    public required decimal Monthly { get; init; }

    [CsvColumn("Currency")]
    public required string Currency { get; init; }

    [CsvColumn("From"), CsvFormat("yyyy-MM-dd")]
    public required DateOnly From { get; init; }
}

/// <summary>
/// The list of apps as a file for spreadsheets: comma and decimal point in every culture; CRLF and UTF-8 with a byte order
/// mark, without which Excel reads UTF-8 as the machine's code page; text that looks like a formula is escaped, since
/// names are typed by people.
/// </summary>
public static class AppListCsv
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape, NewLine = "\r\n" };

    public static byte[] Write(IEnumerable<AppCsvLine> lines)
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
