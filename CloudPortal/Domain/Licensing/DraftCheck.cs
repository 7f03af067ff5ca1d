namespace CloudPortal.Domain.Licensing;

/// <summary>One thing to mend in a draft, beside its field.</summary>
/// <param name="AppIndex">Which app of the draft; -1 for the whole.</param>
/// <param name="At">The name of the field, as <c>Name</c>.</param>
/// <param name="Why">What is wrong and what would be right.</param>
public sealed record DraftProblem(int AppIndex, string At, string Why);

/// <summary>The draft cannot be ordered as it is.</summary>
public sealed record DraftIncomplete(IReadOnlyList<DraftProblem> Problems) : Refusal
{
    public override string Sentence => Problems.Count == 1 ? Problems[0].Why : $"{Problems.Count} fields need a look. {Problems[0].Why}";

    public override string Field => Problems[0].At;
}

/// <summary>What can be said of a draft without asking the database.</summary>
public static class DraftCheck
{
    public const string CloudIdForm = "3 to 20 letters and digits, the first a letter.";

    // The address of the wizard stands where that of such an app would be.
    private static readonly CloudId Reserved = CloudId.Parse("NEW");

    /// <summary>Whether no app can have it.</summary>
    public static bool IsReserved(CloudId cloudId) => cloudId == Reserved;

    public static IReadOnlyList<DraftProblem> Problems(OrderDraft draft)
    {
        var problems = new List<DraftProblem>();
        if (draft.Apps.Count is 0 or > OrderDraft.MostApps || (draft.Kind == DraftKind.CustomerApp && draft.Apps.Count > 1))
        {
            problems.Add(new(-1, nameof(OrderDraft.Apps), $"An order has 1 to {OrderDraft.MostApps} White Labels, or one customer app."));
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < draft.Apps.Count; i++)
        {
            problems.AddRange(ProblemsOf(draft, i, draft.Apps[i]));
            if (draft.Apps[i].CloudId.Length > 0 && !seen.Add(draft.Apps[i].CloudId.Trim()))
            {
                problems.Add(new(i, nameof(AppDraft.CloudId), "Two apps of this order have this Cloud ID. Each needs its own."));
            }
        }

        return problems;
    }

    /// <exception cref="InvalidOperationException">There are <see cref="Problems"/>.</exception>
    public static IReadOnlyList<NewApp> Apps(OrderDraft draft) =>
        Problems(draft) is [var problem, ..]
            ? throw new InvalidOperationException(problem.Why)
            : [.. draft.Apps.Select(a => new NewApp(NameRule.Normalise(a.Name), CloudId.Parse(a.CloudId.Trim()), BrandColour.Parse(a.Colour), a.Platforms, ParsedUsers(a)))];

    private static IEnumerable<DraftProblem> ProblemsOf(OrderDraft draft, int index, AppDraft app)
    {
        if (NameRule.Check(app.Name, App.MaxNameLength) is { } name)
        {
            yield return new(index, nameof(AppDraft.Name), name);
        }

        if (!CloudId.TryParse(app.CloudId.Trim(), out var cloudId))
        {
            yield return new(index, nameof(AppDraft.CloudId), app.CloudId.Trim().EndsWith('*') ? "The * addresses the Editable version and is not part of a Cloud ID." : CloudIdForm);
        }
        else if (IsReserved(cloudId))
        {
            yield return new(index, nameof(AppDraft.CloudId), $"{cloudId} is reserved. Choose another Cloud ID.");
        }

        if (!BrandColour.TryParse(app.Colour, out _))
        {
            yield return new(index, nameof(AppDraft.Colour), "A colour is # and six digits or letters A to F, as #0E7C86.");
        }

        if (app.Platforms == AppPlatforms.None)
        {
            yield return new(index, nameof(AppDraft.Platforms), "Choose at least one platform.");
        }

        if (!UsersText.TryParse(app.Users, out _))
        {
            yield return new(index, nameof(AppDraft.Users), new UsersOutOfRange().Sentence);
        }

        if (draft.Kind == DraftKind.CustomerApp && app.CustomerId is null && NameRule.Check(app.CustomerName, Accounts.Customer.MaxNameLength) is { } customer)
        {
            var isEmpty = NameRule.Normalise(app.CustomerName).Length == 0;
            yield return new(index, nameof(AppDraft.CustomerName), isEmpty ? "Choose a customer, or name a new one." : customer);
        }

        if (draft.Kind == DraftKind.CustomerApp && app.Bundle == Bundle.WhiteLabel)
        {
            yield return new(index, nameof(AppDraft.Bundle), "A customer app is Full Feature or Enterprise.");
        }
    }

    private static int ParsedUsers(AppDraft app) => UsersText.TryParse(app.Users, out var users) ? users : 0;
}
