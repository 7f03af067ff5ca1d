using CsvHelper;

namespace CloudPortal.Documents;

/// <summary>One reseller of a simulation as a line of the file; the columns in the order of the properties.</summary>
[CsvRecord]
public sealed partial record ImpactCsvLine
{
    [CsvColumn("Reseller")]
    public required string Reseller { get; init; }

    [CsvColumn("White Labels")]
    public required int WhiteLabels { get; init; }

    [CsvColumn("Apps")]
    public required int Apps { get; init; }

    [CsvColumn("Tier without it %")]
    public required decimal? TierBefore { get; init; }

    [CsvColumn("Tier with it %")]
    public required decimal? TierAfter { get; init; }

    [CsvColumn("Without it")]
    public required decimal Before { get; init; }

    [CsvColumn("With it")]
    public required decimal After { get; init; }

    [CsvColumn("Change")]
    public required decimal Change { get; init; }

    [CsvColumn("Change %")]
    public required decimal? Percent { get; init; }

    [CsvColumn("Above the limit")]
    public required string AboveLimit { get; init; }

    [CsvColumn("Currency")]
    public required string Currency { get; init; }

    [CsvColumn("On"), CsvFormat("yyyy-MM-dd")]
    public required DateOnly On { get; init; }

    [CsvColumn("Price book")]
    public required string Book { get; init; }
}
