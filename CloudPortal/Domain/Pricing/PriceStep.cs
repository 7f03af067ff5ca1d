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
/// <param name="Value">What stands at the right: an amount, a percentage or a word.</param>
/// <param name="ShowsCounted">Whether the apps that counted belong under this step.</param>
public sealed record PriceStep(PriceStepKind Kind, string Label, string? Detail, string Value, bool ShowsCounted = false);
