using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>How many White Labels count for a reseller today.</summary>
public sealed record ResellerCount(string LegalName, int WhiteLabels);

/// <summary>What takes a cliff away, and what that does to the vendor's revenue.</summary>
/// <param name="Revenue">The change a month over all portfolios of today, with every licence priced by the draft.</param>
public sealed record RemovalEffect(CliffRemoval Removal, decimal Revenue);

/// <summary>Where resellers stand on the tiers of a currency, and what the cliffs of a draft mean over all of them. For admins alone.</summary>
public sealed class CliffQueries(PortalDbFactory databases, TimeProvider clock)
{
    /// <summary>Those with at least one White Label, by legal name in ordinal order.</summary>
    public async Task<Outcome<IReadOnlyList<ResellerCount>>> StandingsAsync(Actor actor, Currency currency, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        var names = await db.Resellers.Where(r => r.Currency == currency).ToDictionaryAsync(r => r.Id, r => r.LegalName, ct);
        var counts = new List<ResellerCount>();
        await foreach (var (resellerId, portfolio) in PortfoliosAsync(db, currency, ct))
        {
            if (portfolio.WhiteLabels > 0)
            {
                counts.Add(new ResellerCount(names[resellerId], portfolio.WhiteLabels));
            }
        }

        return new Outcome<IReadOnlyList<ResellerCount>>([.. counts.OrderBy(c => c.LegalName, StringComparer.Ordinal)]);
    }

    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="draft">Saved or not.</param>
    /// <param name="ct">Cancels between two resellers.</param>
    /// <returns>By cliff, ascending.</returns>
    public async Task<Outcome<IReadOnlyList<RemovalEffect>>> RemovalsAsync(Actor actor, PriceBook draft, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        var today = UtcDay.Today(clock);
        var removals = Cliff.Of(draft, today).SelectMany(c => CliffRemoval.Of(draft, c, today)).ToList();

        // The other volume mode removes each of them, and is priced once.
        var changes = removals.Select(r => r.Content).Distinct().Select(c => (Content: c, Book: PriceBook.Create(draft.Name, draft.Currency, c, draft.IsSample))).ToList();
        var revenue = new decimal[changes.Count];
        await foreach (var (_, portfolio) in PortfoliosAsync(db, draft.Currency, ct))
        {
            if (portfolio.Apps.FirstOrDefault(a => draft.RateFor(a.Bundle, a.Placement) is null) is { } app)
            {
                return new BookLacksLicensedRate(app.Bundle, app.Placement);
            }

            var priced = new Portfolio(portfolio.Day, portfolio.Currency, portfolio.Agreement, portfolio.Apps.Select(a => a.MovedTo(draft)));
            for (var i = 0; i < changes.Count && portfolio.WhiteLabels > 0; i++)
            {
                revenue[i] += BookChange.Of(priced, changes[i].Book, _ => true).Change;
            }
        }

        return new Outcome<IReadOnlyList<RemovalEffect>>([.. removals.Select(r => new RemovalEffect(r, revenue[changes.FindIndex(c => c.Content.Equals(r.Content))]))]);
    }

    private async IAsyncEnumerable<(long ResellerId, Portfolio Portfolio)> PortfoliosAsync(
        PortalDb db, Currency currency, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var today = UtcDay.Today(clock);
        var calendar = await PortfolioReader.CalendarAsync(db, currency, ct);
        var agreements = await db.Agreements.Where(a => a.From <= today && a.To >= today).ToDictionaryAsync(a => a.ResellerId, a => a.Discount, ct);
        await foreach (var streamed in PortfolioStream.ReadAsync(db, currency, calendar, today, today, ct: ct))
        {
            yield return (streamed.ResellerId, new Portfolio(today, currency, agreements.GetValueOrDefault(streamed.ResellerId), streamed.Licensed));
        }
    }
}
