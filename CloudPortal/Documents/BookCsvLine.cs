using System.Text;
using CsvHelper;

namespace CloudPortal.Documents;

/// <summary>One line of a price book as a file: a rate, a volume tier, a policy, or what the book is. All text, as it was written.</summary>
[CsvRecord]
public sealed partial record BookCsvLine
{
    /// <summary>Book, Rate, Tier or Policy.</summary>
    [CsvColumn("Row")]
    public required string Row { get; init; }

    [CsvColumn("Bundle")]
    public string Bundle { get; init; } = "";

    [CsvColumn("Placement")]
    public string Placement { get; init; } = "";

    [CsvColumn("Setup")]
    public string Setup { get; init; } = "";

    [CsvColumn("Platform")]
    public string Platform { get; init; } = "";

    [CsvColumn("Per user")]
    public string PerUser { get; init; } = "";

    [CsvColumn("From")]
    public string From { get; init; } = "";

    [CsvColumn("Discount %")]
    public string Discount { get; init; } = "";

    [CsvColumn("Policy")]
    public string Policy { get; init; } = "";

    [CsvColumn("Value")]
    public string Value { get; init; } = "";

    private static readonly BookCsvLine Empty = new() { Row = "" };

    /// <summary>The lines of a file with their numbers; the first line is the heads.</summary>
    /// <param name="file">UTF-8, or UTF-16 as some spreadsheets save it, with any of the usual separators. Empty lines are no lines.</param>
    /// <returns>Null when it has no column Row, so that it is no such file.</returns>
    public static IReadOnlyList<(int Number, BookCsvLine Line)>? Read(byte[] file)
    {
        using var text = new StreamReader(new MemoryStream(file), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        using var csv = CsvReader.FromText(text.ReadToEnd(), new CsvReaderOptions { TrackLineNumbers = true, TrimWhitespace = true });
        csv.ReadHeader();
        if (!csv.TryGetFieldIndex("Row", out _))
        {
            return null;
        }

        var lines = new List<(int, BookCsvLine)>();
        while (csv.Read())
        {
            var line = new BookCsvLine
            {
                Row = Field("Row"),
                Bundle = Field("Bundle"),
                Placement = Field("Placement"),
                Setup = Field("Setup"),
                Platform = Field("Platform"),
                PerUser = Field("Per user"),
                From = Field("From"),
                Discount = Field("Discount %"),
                Policy = Field("Policy"),
                Value = Field("Value"),
            };
            if (line != Empty)
            {
                lines.Add(((int)csv.LineNumber, line));
            }
        }

        return lines;

        string Field(string name) => csv.TryGetFieldIndex(name, out var index) ? csv.GetString(index).Trim() : "";
    }
}
