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

/// <summary>The user is known here, but does not have the right for this.</summary>
public sealed record NotAllowed(string Needed) : Refusal
{
    public override string Sentence => $"You may not do this: it needs {Needed}. Ask your account's Owner.";
}
