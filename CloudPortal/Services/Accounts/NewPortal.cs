using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;

namespace CloudPortal.Services.Accounts;

/// <summary>Which prices a new portal begins with.</summary>
public enum FirstPrices
{
    /// <summary>The sample price books, in force at once and marked as illustrative.</summary>
    Sample = 0,

    /// <summary>An empty draft.</summary>
    Empty = 1,
}

/// <summary>What whoever sets a portal up has typed.</summary>
/// <param name="Currency">Of the empty draft; null when none was chosen, or the prices are the sample.</param>
public sealed record NewPortal(string Name, string Email, string Password, FirstPrices Prices, Currency? Currency)
{
    /// <summary>All at once, in the order of the fields.</summary>
    public IReadOnlyList<FieldProblem> Problems()
    {
        (string Field, string? Sentence)[] judged =
        [
            (nameof(Name), NameRule.Check(Name, NewReseller.MaxPersonNameLength)),
            (nameof(Email), EmailRule.Check(Email)),
            (nameof(Password), PasswordLength.Check(Password)),
            (nameof(Currency), Prices == FirstPrices.Empty && Currency is null ? "Choose the currency of the first draft." : null),
        ];
        return [.. judged.Where(j => j.Sentence is not null).Select(j => new FieldProblem(j.Field, j.Sentence!))];
    }
}
