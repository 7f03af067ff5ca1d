using CloudPortal.Domain.Accounts;

namespace CloudPortal.Domain.Quotes;

/// <summary>What lists show of a version, so that they need not read its content; never used to make a price.</summary>
public sealed partial class QuoteVersion
{
    /// <summary>Apps of alternative A, as last priced; once accepted, of the accepted one.</summary>
    public int Apps { get; private set; }

    /// <summary>The first year of alternative A, as last priced; once accepted, of the accepted one as it was ordered.</summary>
    public decimal FirstYear { get; private set; }

    /// <summary>A prospect's name as typed; a reseller's is its account's.</summary>
    public string RecipientName { get; private set; } = "";

    /// <summary>By which it is found and sorted.</summary>
    public string RecipientKey { get; private set; } = "";

    /// <summary>The most extra points that any line gives.</summary>
    public decimal HighestPoints { get; private set; }

    /// <summary>The last time that somebody on either side did something to it; UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>What lists show of the latest pricing.</summary>
    public void PricedAt(int apps, decimal firstYear) => (Apps, FirstYear) = (apps, firstYear);

    private void List(QuoteContent content, DateTime at)
    {
        RecipientName = NameRule.Normalise(content.Recipient.LegalName);
        (RecipientKey, ChangedAt) = (Reseller.KeyOf(RecipientName), at);
        HighestPoints = content.Alternatives.SelectMany(a => a.Lines).Select(l => QuoteCheck.TryPoints(l.Points, out var points) ? points : 0m).DefaultIfEmpty().Max();
    }
}
