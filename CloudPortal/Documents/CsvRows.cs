using System.Text;
using CsvHelper;

namespace CloudPortal.Documents;

/// <summary>The cells of a CSV file as they stand, for lists that need no heads.</summary>
public static class CsvRows
{
    // Throws at what is no UTF-8, as a file in a machine's code page: its letters would be read as other ones.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <param name="file">UTF-8, or UTF-16 as some spreadsheets save it, with any of the usual separators.</param>
    /// <param name="unreadable">A sentence on why it cannot be read as it was meant, and what to do; null when it can.</param>
    /// <returns>Each row with the number of its line; none when it cannot be read.</returns>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Read(byte[] file, out string? unreadable)
    {
        unreadable = null;
        try
        {
            using var text = new StreamReader(new MemoryStream(file), Strict, detectEncodingFromByteOrderMarks: true);
            return Read(text.ReadToEnd());
        }
        catch (DecoderFallbackException)
        {
            unreadable = "The letters of this file cannot be read. Save it as “CSV UTF-8” and choose it again.";
        }
        catch (CsvFormatException malformed)
        {
            unreadable = $"Line {malformed.LineNumber} has quotation marks that cannot be read. Put the whole cell into quotation marks and double those within it, or leave them out.";
        }

        return [];
    }

    private static List<(int Line, IReadOnlyList<string> Cells)> Read(string text)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { TrackLineNumbers = true, TrimWhitespace = true, HasHeader = false, MalformedData = CsvMalformedDataHandling.Throw });
        var rows = new List<(int, IReadOnlyList<string>)>();
        while (csv.Read())
        {
            rows.Add(((int)csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]));
        }

        return rows;
    }
}
