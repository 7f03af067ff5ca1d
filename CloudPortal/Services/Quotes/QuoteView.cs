using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Services.Quotes;

/// <summary>A version of a quote as staff see it, priced.</summary>
public sealed record QuoteView
{
    public required QuoteFacts Facts { get; init; }

    /// <summary>Of an accepted version with the users as they were accepted.</summary>
    public required QuoteContent Content { get; init; }

    public required QuotePrice Price { get; init; }

    public required QuoteBasis Basis { get; init; }

    /// <summary>Who sells it.</summary>
    public required string OwnerId { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>To whom it can be given; empty for who may not change it.</summary>
    public required IReadOnlyList<Accounts.SellerChoice> Sellers { get; init; }

    /// <summary>For colleagues alone.</summary>
    public required string Note { get; init; }

    public required DateOnly? FollowUpOn { get; init; }

    public required string LostReason { get; init; }

    /// <summary>All versions, ascending.</summary>
    public required IReadOnlyList<VersionLine> Versions { get; init; }

    public required QuoteApproval Approval { get; init; }

    public required SentQuote? Sent { get; init; }

    public required DateTime? SentAt { get; init; }

    /// <summary>What is known of its recipient: of this version, or of the one that was sent before this draft. Null where nothing was sent.</summary>
    public required QuoteReception? Reception { get; init; }

    public required QuoteAcceptance? Acceptance { get; init; }

    /// <summary>Days of the growth plan whose step is ordered.</summary>
    public required IReadOnlyList<DateOnly> OrderedSteps { get; init; }

    /// <summary>For an admin's decision about this draft; what a recipient said is in <see cref="Reception"/>.</summary>
    public required bool IsDecided { get; init; }

    /// <summary>As it was read.</summary>
    public required QuoteState State { get; init; }

    /// <summary>Only for what a page shows; each operation asks anew.</summary>
    public required bool MayChange { get; init; }

    /// <inheritdoc cref="MayChange"/>
    public required bool MayApprove { get; init; }

    /// <summary>Whether it is the version that the quote stands at.</summary>
    public required bool IsCurrent { get; init; }

    public bool IsEditable => MayChange && IsCurrent && Facts.Status.IsEditable();

    /// <summary>What is given above the seller's limit, for each alternative that gives any.</summary>
    public IEnumerable<PointsBeyond> BeyondLimit => Price.Quote.Alternatives.Select(a => Basis.Pricer.Beyond(a, Basis.Book.PointsLimit)).Where(b => b is not { Once: 0m, Month: 0m });

    /// <summary>The book for new orders, when it is another than the version's; then it is re-priced before it is sent.</summary>
    public PriceBook? NewerBook => Basis.InForce is { } current && current.Id != Basis.Book.Id ? current : null;
}

/// <summary>What a quote is, in short.</summary>
/// <param name="Number"><c>Q-2026-0001</c></param>
/// <param name="Recipient">The legal name.</param>
/// <param name="ResellerId">Null for a prospect.</param>
/// <param name="Version">1, 2, 3…</param>
/// <param name="Status">Today.</param>
/// <param name="Revision">That a saving has to know.</param>
/// <param name="SavedAt">UTC.</param>
public sealed record QuoteFacts(
    string Number, string Recipient, long? ResellerId, Currency Currency, int Version, long VersionId, QuoteStatus Status, int Revision, DateTime SavedAt, string SavedBy, DateOnly Today)
{
    public bool IsProspect => ResellerId is null;
}

/// <summary>By which a page that is open knows that it is behind.</summary>
/// <param name="Status">Today.</param>
/// <param name="Revision">Another one: somebody has changed it.</param>
/// <param name="Sent">Today's status of what its recipient has; null where that has nothing.</param>
/// <param name="AnsweredAt">When the recipient last said something, UTC; null before.</param>
public sealed record QuoteState(QuoteStatus Status, int Revision, QuoteStatus? Sent, DateTime? AnsweredAt)
{
    internal static QuoteState Of(Quote quote, QuoteVersion shown, DateOnly today) =>
        new(shown.StatusOn(today), shown.Revision, quote.WithRecipient(shown)?.StatusOn(today), quote.WithRecipient(shown)?.Answer?.At);
}

/// <param name="Status">Today.</param>
/// <param name="SentAt">UTC; null until it is sent.</param>
public sealed record VersionLine(int Number, QuoteStatus Status, DateTime SavedAt, string SavedBy, DateTime? SentAt, string Book)
{
    /// <summary>All versions of a quote, ascending.</summary>
    internal static IReadOnlyList<VersionLine> Of(Quote quote, PriceBookCalendar calendar, DateOnly today)
    {
        var books = calendar.Books.ToDictionary(b => b.Id, b => b.Name);
        return [.. quote.Versions.Select(v => new VersionLine(v.Number, v.StatusOn(today), v.SavedAt, v.SavedBy, v.SentAt, books[v.PriceBookId]))];
    }
}

/// <summary>What became of a version that was sent.</summary>
/// <param name="Version">1, 2, 3…</param>
/// <param name="Status">Today.</param>
/// <param name="ValidUntil">Its last day.</param>
/// <param name="Views">When the recipient had it open.</param>
/// <param name="Answer">The latest; null without.</param>
/// <param name="NeedsAttention">For the answer.</param>
/// <param name="OpenLinks">Links that still open it.</param>
public sealed record QuoteReception(int Version, QuoteStatus Status, DateOnly ValidUntil, QuoteViews Views, QuoteAnswer? Answer, bool NeedsAttention, int OpenLinks);

/// <summary>When the recipient had it open; UTC.</summary>
public sealed record QuoteViews(int Count, DateTime? First, DateTime? Last);

/// <summary>The prices of what is typed, with what is wrong about it.</summary>
/// <param name="Quote">As numbers.</param>
/// <param name="Alternatives">In their order.</param>
/// <param name="Problems">Of the content; empty when it can be sent.</param>
/// <param name="AboveLimit">Lines that need an approval and have none.</param>
public sealed record QuotePrice(
    CheckedQuote Quote, IReadOnlyList<PricedAlternative> Alternatives, IReadOnlyList<QuoteProblem> Problems, IReadOnlyList<ApprovedLine> AboveLimit)
{
    /// <summary>Alternative A; null where there is none.</summary>
    public PricedAlternative? First => Alternatives is [var first, ..] ? first : null;

    /// <summary>Of a reseller: what acceptance would change for its other apps, for each alternative; an estimate. Null for a prospect.</summary>
    public IReadOnlyList<OrderPreview>? Orders { get; init; }
}

/// <summary>Prices the content of a version, as typed.</summary>
internal static class QuotePricing
{
    /// <param name="content">As typed.</param>
    /// <param name="basis">Today's.</param>
    /// <param name="isProspect">Whether legal data are typed.</param>
    /// <param name="sent">Of a sent version: the promise, by which it is priced for good.</param>
    /// <param name="approval">What is approved already.</param>
    public static QuotePrice Price(QuoteContent content, QuoteBasis basis, bool isProspect, SentQuote? sent, QuoteApproval approval)
    {
        var (quote, problems) = QuoteCheck.Read(content, basis.Today, isProspect);
        var pricer = basis.Pricer;
        var all = problems.ToList();
        foreach (var (alternative, i) in quote.Alternatives.Select((a, i) => (a, i)))
        {
            all.AddRange(pricer.Unsold(alternative).Select(l => new QuoteProblem(
                l.Brand, i, nameof(LineDraft.Bundle), new CannotBeOrdered($"{Words.Of(l.Bundle)}, {Words.Of(l.Placement).ToLowerInvariant()},", basis.Book.Name).Sentence)));
        }

        var priced = quote.Alternatives.Select((a, i) => pricer.Price(a, sent?.Promises[i])).ToList();
        return new QuotePrice(quote, priced, all, [.. QuoteApproval.Above(quote, basis.Book.PointsLimit).Where(l => !approval.Covers(l))])
        {
            Orders = basis.Portfolio is null || priced.Exists(p => p.Lines.Count != p.Alternative.Lines.Count)
                ? null
                : [.. quote.Alternatives.Select((a, i) => basis.Order(a, sent?.Promises[i], content.PricesHeldUntil))],
        };
    }
}
