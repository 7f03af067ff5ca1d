using System.Text;
using CsvHelper;

namespace CloudPortal.Documents;

/// <summary>The cells of a CSV file as they stand, for lists that need no heads.</summary>
public static class CsvRows
{
    /// <param name="file">UTF-8, or UTF-16 as some spreadsheets save it, with any of the usual separators.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] file)
    {
        using var text = new StreamReader(new MemoryStream(file), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        using var csv = CsvReader.FromText(text.ReadToEnd(), new CsvReaderOptions { TrimWhitespace = true, HasHeader = false });
        var rows = new List<IReadOnlyList<string>>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return rows;
    }
}
