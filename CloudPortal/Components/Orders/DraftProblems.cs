using CloudPortal.Domain.Licensing;

namespace CloudPortal.Components.Orders;

/// <summary>
/// What stands beside the fields. Nobody is told off while still typing: a field's problem shows once the user has tried
/// to go on. What only the server knows shows until that text is changed.
/// </summary>
public sealed class DraftProblems(Func<OrderDraft> draft)
{
    private readonly HashSet<string> tried = [];
    private readonly List<(DraftProblem Problem, string Text)> found = [];

    /// <summary>From here on these fields say what is wrong with them.</summary>
    public void Try(IEnumerable<string> fields) => tried.UnionWith(fields);

    /// <summary>What a service found, beyond what the texts alone tell.</summary>
    public void Found(IEnumerable<DraftProblem> problems)
    {
        var own = DraftCheck.Problems(draft());
        foreach (var problem in problems)
        {
            tried.Add(problem.At);
            if (!own.Contains(problem) && problem.AppIndex >= 0)
            {
                found.Add((problem, TextOf(problem.AppIndex, problem.At)));
            }
        }
    }

    public void Forget() => found.Clear();

    public string? Of(int index, string field) => tried.Contains(field) ? All().FirstOrDefault(p => p.AppIndex == index && p.At == field)?.Why : null;

    public bool Any(IReadOnlyCollection<string> fields) => All().Any(p => fields.Contains(p.At));

    public IEnumerable<DraftProblem> All() => DraftCheck.Problems(draft())
        .Concat(found.Where(f => f.Problem.AppIndex < draft().Apps.Count && TextOf(f.Problem.AppIndex, f.Problem.At) == f.Text).Select(f => f.Problem));

    private string TextOf(int index, string field)
    {
        var app = draft().Apps[index];
        return field switch
        {
            nameof(AppDraft.CloudId) => app.CloudId,
            nameof(AppDraft.CustomerName) => $"{app.CustomerId} {app.CustomerName}",
            _ => "",
        };
    }
}
