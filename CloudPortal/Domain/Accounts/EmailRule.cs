namespace CloudPortal.Domain.Accounts;

/// <summary>
/// What may be an e-mail address here: something before one @ and a name with a dot behind it, without spaces. Whether a
/// mailbox is there, only a mail can tell.
/// </summary>
public static class EmailRule
{
    public const int MaxLength = 256;

    /// <summary>As it is stored.</summary>
    public static string Normalise(string typed) => typed.Trim();

    /// <returns>What is wrong, as a sentence; null for a good one.</returns>
    public static string? Check(string typed)
    {
        var email = Normalise(typed);
        return email.Length switch
        {
            0 => "Type an e-mail.",
            > MaxLength => "An e-mail has at most 256 characters.",
            _ => IsGood(email) ? null : "This is no e-mail. One looks like name@company.example.",
        };
    }

    private static bool IsGood(string email) =>
        email.Split('@') is [{ Length: > 0 }, var host]
        && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"' or '(' or ')')
        && email.EnumerateRunes().All(r => System.Text.Rune.GetUnicodeCategory(r) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse))
        && host.Split('.') is [_, _, ..] labels
        && labels.All(l => l.Length > 0);
}
