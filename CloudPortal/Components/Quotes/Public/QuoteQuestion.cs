namespace CloudPortal.Components.Quotes.Public;

/// <summary>What a recipient is asked before an answer counts.</summary>
public enum QuoteQuestion
{
    Accept,
    Decline,
    Change,
}
