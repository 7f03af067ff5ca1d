namespace CloudPortal.Domain.Pricing;

public enum PriceStepKind
{
    /// <summary>Where the calculation starts, and where it ends.</summary>
    End = 0,

    /// <summary>A step that moves the price.</summary>
    Step = 1,

    /// <summary>A rule that was looked at and does nothing here.</summary>
    Idle = 2,
}

/// <summary>One step from the public price to the amount.</summary>
/// <param name="Kind">Whether it moves anything.</param>
/// <param name="Label">The rule, in the glossary's words.</param>
/// <param name="Detail">A sentence of its own, or null.</param>
/// <param name="Text">What stands at the right, in words or figures.</param>
/// <param name="Amount">The same where it is an amount, exact and in the currency; null for percentages and words.</param>
public sealed record PriceStep(PriceStepKind Kind, string Label, string? Detail, string Text, decimal? Amount = null)
{
    /// <summary>Whether the apps that counted belong under this step.</summary>
    public bool ShowsCounted { get; init; }

    /// <summary>Whether the amount is what is taken off.</summary>
    public bool IsReduction { get; init; }
}
