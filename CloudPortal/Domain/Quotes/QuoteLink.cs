namespace CloudPortal.Domain.Quotes;

/// <summary>A link by which anybody who holds it reads one sent version. Whoever reads the database cannot open it.</summary>
public sealed class QuoteLink
{
    private QuoteLink()
    {
    }

    public long Id { get; private set; }

    public long QuoteId { get; private set; }

    public long QuoteVersionId { get; private set; }

    /// <summary>64 hexadecimal digits.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>UTC; from this moment on it opens nothing. Null while it works.</summary>
    public DateTime? RevokedAt { get; private set; }

    public static QuoteLink To(QuoteVersion version, string tokenHash, DateTime now) =>
        new() { QuoteId = version.QuoteId, QuoteVersionId = version.Id, TokenHash = tokenHash, MadeAt = now };

    public void Revoke(DateTime now) => RevokedAt ??= now;
}
