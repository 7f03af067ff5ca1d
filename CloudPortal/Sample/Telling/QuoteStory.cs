using CloudPortal.Domain.Quotes;

namespace CloudPortal.Sample.Telling;

/// <summary>A quote of the sample, with what happens to it.</summary>
/// <param name="Seller">The e-mail address of its owner.</param>
/// <param name="Content">As it is opened.</param>
/// <param name="Turns">By their days; the first opens it.</param>
internal sealed record QuoteStory(string Seller, QuoteContent Content, IReadOnlyList<QuoteTurn> Turns)
{
    /// <summary>The reseller who is quoted; empty for a prospect.</summary>
    public string Reseller { get; init; } = "";
}

/// <summary>Something that happens to a quote on a day.</summary>
internal sealed record QuoteTurn(DateOnly Day, Func<QuoteScene, Task> Tell);
