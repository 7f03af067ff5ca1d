using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Home;

/// <summary>What a seller sees first.</summary>
public sealed class SalesHomeQueries(PortalDbFactory databases, TimeProvider clock)
{
    private const int MostLines = 5;
    private const int MostNearMisses = 8;
    private const int AllNearMisses = 200;

    private static readonly QuoteStatus[] Stages =
    [
        QuoteStatus.Draft, QuoteStatus.AwaitingApproval, QuoteStatus.Sent, QuoteStatus.Viewed, QuoteStatus.Accepted, QuoteStatus.Declined, QuoteStatus.Expired, QuoteStatus.Withdrawn,
    ];

    /// <param name="actor">Somebody of staff.</param>
    /// <param name="mine">Only the quotes of whoever asks.</param>
    /// <param name="allNearMisses">More of the radar.</param>
    /// <param name="ct">Cancels the queries.</param>
    public async Task<Outcome<SalesHome>> GetAsync(Actor actor, bool mine, bool allNearMisses = false, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await QuoteAccess.OfStaffAsync(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        var (today, user) = (UtcDay.Today(clock), QuoteAccess.UserOf(actor));
        var nextFirst = UtcDay.NextFirst(today);
        return new SalesHome
        {
            Day = today,
            NextFirst = nextFirst,
            QuotesInAll = await db.Quotes.CountAsync(ct),
            Pipelines = await PipelinesAsync(Matches(new()), today, ct),
            Expiring = await CountedAsync(db, user, Matches(new() { ExpiringSoon = true }), m => m.OrderBy(q => q.Sent!.ValidUntil).ThenBy(q => q.Quote.Id), today, ct),
            Waiting = await WaitingAsync(db, user, Matches(new() { Status = QuoteStatus.AwaitingApproval }), today, ct),
            Attention = await CountedAsync(db, user, Matches(new() { NeedsAttention = true }), SaidLast, today, ct),
            Radar = await NearMisses.ReadAsync(db, nextFirst, allNearMisses ? AllNearMisses : MostNearMisses, ct),
        };

        IQueryable<QuoteMatch> Matches(QuoteListQuery query) => QuoteMatches.Of(QuoteMatches.All(db), query with { Mine = mine }, user, today);
    }

    /// <summary>The longest waiting first; the version was changed last when somebody asked.</summary>
    internal static Task<CountedQuotes> WaitingAsync(PortalDb db, string userId, IQueryable<QuoteMatch> waiting, DateOnly today, CancellationToken ct) =>
        CountedAsync(db, userId, waiting, m => m.OrderBy(q => q.Version.ChangedAt).ThenBy(q => q.Quote.Id), today, ct);

    /// <summary>What was said or decided last first, whichever version it was said of; then those to follow up.</summary>
    private static IOrderedQueryable<QuoteMatch> SaidLast(IQueryable<QuoteMatch> matches) => matches
        .OrderByDescending(q => q.Version.NeedsAttention || (q.Sent != null && q.Sent.NeedsAttention))
        .ThenByDescending(q => q.Sent != null && q.Sent.NeedsAttention ? q.Sent.ChangedAt : q.Version.ChangedAt);

    private static async Task<CountedQuotes> CountedAsync(
        PortalDb db, string userId, IQueryable<QuoteMatch> matches, Func<IQueryable<QuoteMatch>, IQueryable<QuoteMatch>> sorted, DateOnly today, CancellationToken ct) =>
        new(await QuoteLines.ReadAsync(db, sorted(matches).Take(MostLines), userId, today, ct), await matches.CountAsync(ct));

    /// <summary>Summed in decimals: the integers of the database could not hold the sum of several of the largest. Each currency by itself.</summary>
    private static async Task<IReadOnlyList<CurrencyPipeline>> PipelinesAsync(IQueryable<QuoteMatch> matches, DateOnly today, CancellationToken ct)
    {
        var sums = new Dictionary<(Currency Currency, QuoteStatus Status), PipelineStage>();
        var facts = matches.Select(m => new { m.Quote.Currency, m.Version.Status, m.Version.ValidUntil, m.Version.FirstYear });
        await foreach (var quote in facts.AsAsyncEnumerable().WithCancellation(ct))
        {
            var key = (quote.Currency, Status: QuoteVersion.StatusOn(quote.Status, quote.ValidUntil, today));
            var sum = sums.GetValueOrDefault(key) ?? new PipelineStage(key.Status, 0, 0m);
            sums[key] = sum with { Quotes = sum.Quotes + 1, Value = sum.Value + quote.FirstYear };
        }

        return
        [
            .. sums.Keys.Select(k => k.Currency).Distinct()
                .Select(c => new CurrencyPipeline(c, [.. Stages.Select(s => sums.GetValueOrDefault((c, s)) ?? new PipelineStage(s, 0, 0m))]))
                .OrderByDescending(p => p.Quotes).ThenBy(p => p.Currency.Code, StringComparer.Ordinal),
        ];
    }
}
