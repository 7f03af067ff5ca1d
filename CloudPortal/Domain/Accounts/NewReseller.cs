namespace CloudPortal.Domain.Accounts;

/// <summary>A reseller's account with its owner, as somebody typed it.</summary>
/// <param name="Currency">For life.</param>
/// <param name="VatNumber">May be empty: not every company has one.</param>
/// <param name="BillingContact">Who gets the bills: a name, an e-mail, or both.</param>
public sealed record NewReseller(
    string LegalName, string Address, string VatNumber, string BillingContact, Currency? Currency, string OwnerName, string OwnerEmail)
{
    public const int MaxPersonNameLength = 120;

    public static readonly NewReseller Blank = new("", "", "", "", null, "", "");

    /// <summary>All at once, in the order of the fields; what others have already, only the database knows.</summary>
    public IReadOnlyList<FieldProblem> Problems()
    {
        (string Field, string? Sentence)[] judged =
        [
            (nameof(LegalName), NameRule.Check(LegalName, Reseller.MaxLegalNameCharacters)),
            (nameof(Address), Reseller.CheckAddress(Address)),
            (nameof(VatNumber), Reseller.CheckVatNumber(VatNumber)),
            (nameof(BillingContact), Reseller.CheckBillingContact(BillingContact)),
            (nameof(Currency), Currency is null ? "Choose the currency of all its bills." : null),
            (nameof(OwnerName), NameRule.Check(OwnerName, MaxPersonNameLength)),
            (nameof(OwnerEmail), EmailRule.Check(OwnerEmail)),
        ];
        return [.. judged.Where(j => j.Sentence is not null).Select(j => new FieldProblem(j.Field, j.Sentence!))];
    }

    /// <exception cref="InvalidOperationException">There are <see cref="Problems"/>.</exception>
    public Reseller Account() => Problems() is [var problem, ..]
        ? throw new InvalidOperationException(problem.Sentence)
        : Reseller.Create(NameRule.Normalise(LegalName), Reseller.NormaliseAddress(Address), VatNumber.Trim().ToUpperInvariant(), NameRule.Normalise(BillingContact), Currency!);
}
