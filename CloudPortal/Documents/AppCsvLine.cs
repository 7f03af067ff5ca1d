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
