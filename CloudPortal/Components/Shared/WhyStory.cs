namespace CloudPortal.Components.Shared;

/// <summary>Why an amount is what it is: all that the drawer shows, as data.</summary>
/// <param name="Question">Without the Cloud ID: <c>Why is the platform fee of</c>.</param>
/// <param name="CloudId">The app it is asked of.</param>
/// <param name="Caption">Behind the amount: <c>a month from 1 December</c>.</param>
/// <param name="BookLine"><c>EUR 2026.2, active since 1 July 2026 · sample</c></param>
/// <param name="PriceListHref">Null where there is no price list to go to.</param>
public sealed record WhyStory(
    string Question,
    string? CloudId,
    decimal Amount,
    string Caption,
    IReadOnlyList<WhyStep> Steps,
    OneMoreOneLess? Neighbours,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<string> Policies,
    string BookLine,
    string? PriceListHref)
{
    /// <summary>The amount is a change: it has a sign.</summary>
    public bool IsChange { get; init; }
}

/// <summary>A line of the ledger from the public price to the net one.</summary>
/// <param name="More">Behind the label in plain weight: <c>from 5 White Labels</c>.</param>
/// <param name="Value">As written: <c>499.00</c>, <c>−20 %</c>, <c>none</c>.</param>
/// <param name="Detail">A sentence under it.</param>
/// <param name="Counted">The Cloud IDs that count.</param>
/// <param name="Own">The one of them that is asked about.</param>
public sealed record WhyStep(
    string Label,
    string Value,
    WhyStepKind Kind = WhyStepKind.Step,
    string? More = null,
    string? Detail = null,
    IReadOnlyList<string>? Counted = null,
    string? Own = null)
{
    /// <summary>The value lowers the price.</summary>
    public bool IsCheaper { get; init; }
}

public enum WhyStepKind
{
    /// <summary>It does something.</summary>
    Step,

    /// <summary>The first and the last line.</summary>
    End,

    /// <summary>It does nothing here, and says so.</summary>
    Idle,
}

/// <summary>With one more or one less White Label.</summary>
/// <param name="Caption"><c>platform fees before users, EUR</c></param>
/// <param name="Footnote">What the first year counts.</param>
public sealed record OneMoreOneLess(string Title, string Caption, IReadOnlyList<OneMoreOneLessRow> Rows, string Footnote);

/// <param name="Label"><c>8</c>, <c>9 now</c>, <c>10</c></param>
/// <param name="Change">A month, of all; null for the row of now.</param>
/// <param name="FirstYear">With the setup fee of one more; null for the row of now.</param>
public sealed record OneMoreOneLessRow(string Label, decimal TierPercent, decimal ThisApp, decimal All, decimal? Change, decimal? FirstYear)
{
    public bool IsNow => Change is null;
}
