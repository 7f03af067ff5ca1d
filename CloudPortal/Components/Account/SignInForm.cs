using CloudPortal.Domain;

namespace CloudPortal.Components.Account;

/// <summary>What was typed into the sign-in form, and what is wrong with it, by field.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? EmailError { get; private set; }

    public string? PasswordError { get; private set; }

    public bool IsComplete()
    {
        EmailError = string.IsNullOrWhiteSpace(Email) ? "Type your e-mail." : null;
        PasswordError = string.IsNullOrEmpty(Password) ? "Type your password." : null;
        return EmailError is null && PasswordError is null;
    }

    public void Show(Refusal refusal) => PasswordError = refusal.Sentence;
}
