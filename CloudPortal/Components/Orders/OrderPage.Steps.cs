using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>From one step to the next.</summary>
public abstract partial class OrderPage
{
    /// <summary>Checks the open step, keeps the draft, and opens the next one.</summary>
    private async Task NextAsync()
    {
        var wizard = Wizard!;
        var fields = Steps[Step - 1].Fields;
        if (fields.Contains(nameof(AppDraft.CloudId)))
        {
            await CheckCloudIdsAsync(wizard);
        }

        wizard.Problems.Try(fields);
        if (!wizard.Problems.Any(fields))
        {
            // What the step proposes is taken, also where nothing was typed.
            wizard.Saver.Touch();
            await wizard.Saver.SaveAsync();
            if (State == OrderPageState.Open && wizard.Saver.Refused is not DraftChangedElsewhere)
            {
                GoTo(Step + 1);
            }
        }
    }

    private async Task OpenStepAsync()
    {
        var wizard = Wizard!;
        var asked = int.TryParse(StepText, CultureInfo.InvariantCulture, out var step) ? step : wizard.Draft.Step;

        // Nothing is typed, so there is nothing to review, and looking makes no row.
        var next = Math.Clamp(asked, 1, wizard.Saver is { SavedAt: null, IsTouched: false } ? Steps.Count - 1 : Steps.Count);
        if (next == Step)
        {
            return;
        }

        (Moved, Step) = (Step != 0, next);
        WhyLinks = new WhyLinks(StepUri(Step) + "&why=");
        wizard.OpenStep(next);
        if (IsReview)
        {
            await wizard.Saver.SaveAsync();
            if (State == OrderPageState.Open && wizard.Saver.Refused is not DraftChangedElsewhere)
            {
                await Confirmation!.ReviewAsync();
                EndWith(Confirmation.Refused);
                await LookForDraftAsync();
            }
        }
    }

    private static async Task CheckCloudIdsAsync(OrderWizard wizard)
    {
        for (var i = 0; i < wizard.Draft.Apps.Count; i++)
        {
            await wizard.SuggestCloudIdAsync(i);
            if (await wizard.IsCloudIdFreeAsync(wizard.App(i).CloudId) is false)
            {
                var taken = new CloudIdTaken(CloudId.Parse(wizard.App(i).CloudId.Trim()), nameof(AppDraft.CloudId));
                wizard.Problems.Found([new DraftProblem(i, nameof(AppDraft.CloudId), taken.Sentence)]);
            }
        }
    }
}
