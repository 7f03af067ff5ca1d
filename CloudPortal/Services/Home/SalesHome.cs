using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Services.Resellers;

namespace CloudPortal.Services.Home;

/// <summary>A seller's home: what the quotes are worth, what wants a look, and who could be quoted next.</summary>
public sealed record SalesHome
{
    public required DateOnly Day { get; init; }

    public required DateOnly NextFirst { get; init; }

    /// <summary>Whatever is shown of them: quotes in all.</summary>
    public required int QuotesInAll { get; init; }

    /// <summary>That with the most quotes first; empty without quotes.</summary>
    public required IReadOnlyList<CurrencyPipeline> Pipelines { get; init; }

    /// <summary>Whose last day is within a week, the first one first.</summary>
    public required CountedQuotes Expiring { get; init; }

    /// <summary>For approval, the longest waiting first.</summary>
    public required CountedQuotes Waiting { get; init; }

    /// <summary>The recipient has said something, or the seller wanted to be reminded by today.</summary>
    public required CountedQuotes Attention { get; init; }

    public required NearMissRadar Radar { get; init; }
}

/// <summary>The first of a list, and how many it has.</summary>
public sealed record CountedQuotes(IReadOnlyList<QuoteLine> Rows, int InAll);

/// <summary>The quotes of one currency by state.</summary>
/// <param name="Stages">One for each state that a quote can have, in the order of a quote's life.</param>
public sealed record CurrencyPipeline(Currency Currency, IReadOnlyList<PipelineStage> Stages)
{
    public int Quotes => Stages.Sum(s => s.Quotes);

    public decimal Value => Stages.Sum(s => s.Value);

    /// <summary>Those that may still be won.</summary>
    public IEnumerable<PipelineStage> Open => Stages.Where(s => !s.Status.IsFinal());
}

/// <param name="Value">The first year of alternative A.</param>
public sealed record PipelineStage(QuoteStatus Status, int Quotes, decimal Value);
