using CloudPortal.Domain;

namespace CloudPortal.Components.Account;

/// <summary>A static form in which somebody chooses a password: what is wrong with it, by field.</summary>
public abstract class AccountForm
{
    private readonly List<FieldProblem> problems = [];

    public string? Password { get; set; }

    /// <summary>Once more: nobody sees what was typed.</summary>
    public string? Repeat { get; set; }

    /// <summary>The field that wants a look first; null when none does.</summary>
    public string? First => problems.Count == 0 ? null : problems[0].Field;

    /// <summary>What belongs beside no field.</summary>
    public string? Whole { get; private set; }

    public string? Error(string field) => problems.FirstOrDefault(p => p.Field == field)?.Sentence;

    /// <summary>Whether both passwords are the same; says so beside the second one if not.</summary>
    public bool Agrees()
    {
        if (Password == Repeat)
        {
            return true;
        }

        problems.Add(new FieldProblem(nameof(Repeat), "The two passwords differ. Type the same one twice."));
        return false;
    }

    public void Show(Refusal refusal)
    {
        problems.AddRange(refusal is FieldsRefused refused ? refused.Problems : []);
        Whole = refusal is FieldsRefused ? null : refusal.Sentence;
    }
}
