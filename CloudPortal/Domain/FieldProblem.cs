namespace CloudPortal.Domain;

/// <summary>One thing to mend in what somebody typed, beside its field.</summary>
/// <param name="Field">The name of the field, as <c>LegalName</c>.</param>
/// <param name="Sentence">What is wrong and what would be right.</param>
public sealed record FieldProblem(string Field, string Sentence);

/// <summary>What was typed cannot be taken as it is; nothing of it was saved.</summary>
/// <param name="Problems">At least one.</param>
public sealed record FieldsRefused(IReadOnlyList<FieldProblem> Problems) : Refusal
{
    public override string Sentence => Problems.Count == 1 ? Problems[0].Sentence : $"{Problems.Count} fields need a look. {Problems[0].Sentence}";

    public override string Field => Problems[0].Field;
}
