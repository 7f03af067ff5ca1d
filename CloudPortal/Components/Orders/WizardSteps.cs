using CloudPortal.Domain.Licensing;

namespace CloudPortal.Components.Orders;

/// <summary>A step of a wizard.</summary>
/// <param name="Title">As its head says.</param>
/// <param name="Next">What the button of the step before says of it.</param>
/// <param name="Fields">The fields of <see cref="AppDraft"/> that are typed in it.</param>
public sealed record WizardStep(string Title, string Next, params string[] Fields);

public static class WizardSteps
{
    public static IReadOnlyList<WizardStep> WhiteLabels { get; } =
    [
        new("Name and brand", "name", nameof(AppDraft.Name), nameof(AppDraft.CloudId), nameof(AppDraft.Colour)),
        new("Platforms", "platforms", nameof(AppDraft.Platforms)),
        new("Expected users", "users", nameof(AppDraft.Users)),
        new("Review and order", "review"),
    ];

    public static IReadOnlyList<WizardStep> CustomerApp { get; } =
    [
        new(
            "Customer and app",
            "customer and app",
            nameof(AppDraft.CustomerName), nameof(AppDraft.Name), nameof(AppDraft.CloudId), nameof(AppDraft.Bundle), nameof(AppDraft.Users), nameof(AppDraft.Platforms), nameof(AppDraft.Colour)),
        new("Review and order", "review"),
    ];

    /// <summary>The step that holds a field, from 1; the first for what concerns the whole.</summary>
    public static int Of(IReadOnlyList<WizardStep> steps, string field) =>
        Math.Max(1, Enumerable.Range(1, steps.Count).FirstOrDefault(n => steps[n - 1].Fields.Contains(field)));
}
