using CsvHelper;

namespace CloudPortal.Documents;

/// <summary>One value of two price books as a line of the file.</summary>
[CsvRecord]
public sealed partial record DifferenceCsvLine
{
    [CsvColumn("Bundle")]
    public required string Bundle { get; init; }

    [CsvColumn("Placement")]
    public required string Placement { get; init; }

    [CsvColumn("Tier from")]
    public required int? TierFrom { get; init; }

    [CsvColumn("Value")]
    public required string Value { get; init; }

    [CsvColumn("What happens")]
    public required string Kind { get; init; }

    [CsvColumn("Old")]
    public required string Old { get; init; }

    [CsvColumn("New")]
    public required string New { get; init; }

    [CsvColumn("%")]
    public required decimal? Percent { get; init; }

    [CsvColumn("Old book")]
    public required string OldBook { get; init; }

    [CsvColumn("New book")]
    public required string NewBook { get; init; }
}
