using CloudPortal.Domain;

namespace CloudPortal.Services.Accounts;

/// <summary>Signs people in and out. What it answers does not tell which e-mails have an account here.</summary>
public sealed class SignIn(PortalSignInManager signIn, PersonaDoor personas, ILogger<SignIn> log)
{
    public async Task<Outcome<Done>> WithPasswordAsync(string email, string password)
    {
        if (password.Length > PasswordLength.Maximum)
        {
            return WrongCredentials.Instance;
        }

        var user = await signIn.UserManager.FindByEmailAsync(email);
        if (user is null)
        {
            signIn.CheckNobodysPassword(password);
            return WrongCredentials.Instance;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            log.LogInformation("User {UserId} signed in", user.Id);
            return Done.Instance;
        }

        log.LogWarning("Sign-in of user {UserId} failed: {Reason}", user.Id, result);
        return WrongCredentials.Instance;
    }

    /// <summary>One click, no password: only for the personas of sample data, and only while that door is open.</summary>
    public async Task<Outcome<Done>> AsPersonaAsync(string key)
    {
        var persona = personas.Personas.FirstOrDefault(p => p.Key == key);
        var user = persona is null ? null : await signIn.UserManager.FindByEmailAsync(persona.Email);
        if (user is null)
        {
            return NotFound.Instance;
        }

        await signIn.SignInAsync(user, isPersistent: false);
        log.LogInformation("Persona {Persona} signed in", key);
        return Done.Instance;
    }

    /// <summary>Whoever has just set a password need not type it again. Nobody else may be signed in by an id, so no page can.</summary>
    internal async Task AsNewAsync(string userId)
    {
        if (await signIn.UserManager.FindByIdAsync(userId) is { } user && await signIn.CanSignInAsync(user))
        {
            await signIn.SignInAsync(user, isPersistent: false);
            log.LogInformation("User {UserId} signed in after setting a password", userId);
        }
    }

    /// <summary>Ends the asker's session, also in pages that are open in other tabs; other browsers stay signed in.</summary>
    public Task OutAsync() => signIn.SignOutAsync();
}

/// <summary>The same for an unknown e-mail, a wrong password, too many of them, and somebody who is switched off.</summary>
public sealed record WrongCredentials : Refusal
{
    public static readonly WrongCredentials Instance = new();

    public override string Sentence => "E-mail and password do not match. Check both and try again; after five wrong passwords, wait five minutes.";

    public override string Field => "Password";
}
