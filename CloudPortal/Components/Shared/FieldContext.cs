namespace CloudPortal.Components.Shared;

/// <summary>What a field tells the input inside it: its id, what describes it, and whether its value is refused.</summary>
public sealed record FieldContext(string InputId, string? DescribedBy, bool IsInvalid);
