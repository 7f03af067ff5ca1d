using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Resellers;

/// <summary>
/// Prices anew whatever stored summary no longer holds: none is there yet, another day has begun, or the portfolio has a
/// later version, as when a price book is scheduled or unscheduled; or it was stored by a portal that kept less. Doing it
/// again changes nothing.
/// </summary>
public sealed class ResellerSummaries(PortalDbFactory databases, WriteGate gate, TimeProvider clock) : IDisposable
{
    /// <summary>So few are read one by one; of more, the whole currency is read in one go.</summary>
    private const int Few = 40;

    /// <summary>Rows in one write transaction: short enough for an order to wait for.</summary>
    private const int RowsPerWrite = 200;

    private readonly SemaphoreSlim calls = new(0);

    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="ct">Cancels between two portfolios; what is written by then stays.</param>
    /// <returns>How many were written.</returns>
    public async Task<Outcome<int>> RefreshAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        // One moment for all of it: a version that has moved on by the time of the writing is left to the change that moved it.
        await using var moment = await ReadMoment.BeginAsync(db, ct);
        var today = UtcDay.Today(clock);
        var outdated = await OutdatedAsync(db, today, ct);
        var written = 0;
        foreach (var currency in outdated.GroupBy(o => o.Currency))
        {
            await foreach (var batch in BatchesAsync(PriceAsync(db, currency.Key, currency.ToDictionary(o => o.ResellerId, o => o.Version), today, ct)))
            {
                if (!(await WriteAsync(actor, batch, ct)).Is(out var rows, out var busy))
                {
                    return busy;
                }

                written += rows;
            }
        }

        return written;
    }

    /// <summary>Lets the job begin at once, after a commit that moved many portfolios; without it, it begins within a minute.</summary>
    internal void RefreshSoon()
    {
        if (calls.CurrentCount == 0)
        {
            calls.Release();
        }
    }

    /// <summary>Until <see cref="RefreshSoon"/> is called, but no longer than this.</summary>
    internal Task CalledAsync(TimeSpan atMost, CancellationToken ct) => calls.WaitAsync(atMost, ct);

    public void Dispose() => calls.Dispose();

    private static async Task<List<Outdated>> OutdatedAsync(PortalDb db, DateOnly today, CancellationToken ct) => await (
        from reseller in db.Resellers
        join stored in db.ResellerSummaries on reseller.Id equals stored.ResellerId into kept
        from summary in kept.DefaultIfEmpty()
        where summary == null || summary.PortfolioVersion != reseller.PortfolioVersion || summary.ComputedOn != today || summary.Form != ResellerSummary.CurrentForm
        select new Outdated(reseller.Id, reseller.Currency, reseller.PortfolioVersion)).ToListAsync(ct);

    private async IAsyncEnumerable<ResellerSummary> PriceAsync(
        PortalDb db, Currency currency, Dictionary<long, long> versions, DateOnly today, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var on = UtcDay.NextFirst(today);
        var now = clock.GetUtcNow().UtcDateTime;
        var calendar = await PortfolioReader.CalendarAsync(db, currency, ct);
        var (agreementsToday, agreements) = (await AgreementsAsync(db, today, ct), await AgreementsAsync(db, on, ct));
        long?[] readings = versions.Count > Few ? [null] : [.. versions.Keys.Cast<long?>()];
        foreach (var onlyOf in readings)
        {
            await using var todays = new TodaysApps(PortfolioStream.ReadAsync(db, currency, calendar, today, today, onlyOf, ct));
            await foreach (var streamed in PortfolioStream.ReadAsync(db, currency, calendar, on, today, onlyOf, ct))
            {
                if (versions.Remove(streamed.ResellerId, out var version))
                {
                    yield return Of(streamed.ResellerId, await todays.OfAsync(streamed.ResellerId), streamed.Licensed, version);
                }
            }
        }

        // Whoever was not in the stream has no apps by then, and nothing that one more could make cheaper.
        foreach (var (resellerId, version) in versions)
        {
            yield return Of(resellerId, [], [], version);
        }

        ResellerSummary Of(long resellerId, IReadOnlyList<LicensedApp> licensedToday, IReadOnlyList<LicensedApp> licensed, long version) => ResellerSummary.Of(
            resellerId,
            new Portfolio(today, currency, agreementsToday.GetValueOrDefault(resellerId), licensedToday),
            new Portfolio(on, currency, agreements.GetValueOrDefault(resellerId), licensed),
            calendar,
            version,
            now);
    }

    private static Task<Dictionary<long, decimal>> AgreementsAsync(PortalDb db, DateOnly on, CancellationToken ct) =>
        db.Agreements.Where(a => a.From <= on && a.To >= on).ToDictionaryAsync(a => a.ResellerId, a => a.Discount, ct);

    private static async IAsyncEnumerable<IReadOnlyList<ResellerSummary>> BatchesAsync(IAsyncEnumerable<ResellerSummary> summaries)
    {
        var batch = new List<ResellerSummary>(RowsPerWrite);
        await foreach (var summary in summaries)
        {
            batch.Add(summary);
            if (batch.Count == RowsPerWrite)
            {
                yield return batch;
                batch = new List<ResellerSummary>(RowsPerWrite);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private async Task<Outcome<int>> WriteAsync(Actor actor, IReadOnlyList<ResellerSummary> summaries, CancellationToken ct)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<int>(
            db,
            async token =>
            {
                var ids = summaries.Select(s => s.ResellerId).ToList();
                var versions = await db.Resellers.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.PortfolioVersion }).ToDictionaryAsync(r => r.Id, r => r.PortfolioVersion, token);
                var kept = await db.ResellerSummaries.Where(s => ids.Contains(s.ResellerId)).ToDictionaryAsync(s => s.ResellerId, token);
                var current = summaries.Where(s => versions[s.ResellerId] == s.PortfolioVersion).ToList();
                foreach (var summary in current)
                {
                    StoredSummary.Put(db, kept.GetValueOrDefault(summary.ResellerId), summary);
                }

                await db.SaveChangesAsync(token);
                return current.Count;
            },
            ct);
    }

    private sealed record Outdated(long ResellerId, Currency Currency, long Version);
}
