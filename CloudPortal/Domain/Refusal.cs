namespace CloudPortal.Domain;

/// <summary>
/// Something the user asked for that the rules do not allow, and that the user can act on. A closed family: each part of
/// the domain derives its own records. A bug is no refusal; it throws.
/// </summary>
public abstract record Refusal
{
    /// <summary>One or two sentences for the user: what is refused, and what to do instead.</summary>
    public abstract string Sentence { get; }

    /// <summary>The field beside which the sentence belongs; null when it concerns the whole.</summary>
    public virtual string? Field => null;
}

/// <summary>It does not exist, or belongs to somebody else: the two answer alike, so nobody learns which.</summary>
public sealed record NotFound : Refusal
{
    public static readonly NotFound Instance = new();

    public override string Sentence => "There is nothing here under this address. It may have been removed, or the address has a typing error.";
}

/// <summary>Whoever asks can do nothing more here, so a page that is open ends.</summary>
public abstract record AccessEnded : Refusal;

/// <summary>The user has signed out, maybe in another tab, of the session under which this was asked.</summary>
public sealed record SessionEnded : AccessEnded
{
    public static readonly SessionEnded Instance = new();

    public override string Sentence => "You are signed out, so nothing was changed. Sign in again to go on.";
}

/// <summary>Somebody has switched the user off.</summary>
public sealed record SwitchedOff(bool IsStaff) : AccessEnded
{
    public override string Sentence =>
        $"Your access is switched off, so you cannot see or change anything here. Only an Admin can switch it on again{(IsStaff ? ": ask one" : "; ask your contact in sales to see to it")}.";
}

/// <summary>The user is known here, but does not have the right for this.</summary>
public sealed record NotAllowed(string Needed) : Refusal
{
    public override string Sentence => $"You may not do this: it needs {Needed}. Ask your account's Owner.";
}
