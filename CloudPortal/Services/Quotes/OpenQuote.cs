using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>A sent version as its recipient has it open.</summary>
/// <param name="Document">What it says; the same in print and as a file.</param>
/// <param name="Status">Today.</param>
/// <param name="Prices">Of each alternative, with why.</param>
/// <param name="IsForReseller">Then it is accepted signed in.</param>
/// <param name="Answer">Of an accepted, declined or asked-back version.</param>
/// <param name="HasNewer">A later version was sent.</param>
/// <param name="Today">The UTC day.</param>
public sealed record OpenedQuote(
    QuoteDocument Document, QuoteStatus Status, IReadOnlyList<PricedAlternative> Prices, bool IsForReseller, QuoteAnswer? Answer, QuoteAcceptance? Acceptance, bool HasNewer, DateOnly Today)
{
    /// <summary>What accepting each alternative today charges at once; null where it cannot be accepted.</summary>
    public IReadOnlyList<decimal>? DueNow { get; init; }
}

/// <summary>What the holder of a link sees. Opening changes nothing; a view is counted by the page once somebody can use it.</summary>
public sealed class OpenQuote(PortalDbFactory databases, WriteGate gate, SellerDetails seller, TimeProvider clock)
{
    /// <returns>Refused alike for every link that opens nothing.</returns>
    public async Task<Outcome<Actor.Recipient>> FindAsync(string? token, CancellationToken ct = default)
    {
        var hash = OneTimeToken.HashOf(token ?? "");
        await using var db = databases.For(Actor.Operator.Instance);
        return await db.QuoteLinks.Where(l => l.TokenHash == hash && l.RevokedAt == null).Select(l => new { l.QuoteId, l.QuoteVersionId }).SingleOrDefaultAsync(ct) is { } link
            ? new Actor.Recipient(link.QuoteId, link.QuoteVersionId)
            : NotFound.Instance;
    }

    public async Task<Outcome<OpenedQuote>> GetAsync(Actor.Recipient recipient, IReadOnlyDictionary<int, int>? users = null, CancellationToken ct = default)
    {
        await using var db = databases.For(recipient);
        return await ReadAsync(db, recipient.QuoteId, recipient.VersionId, users, ct);
    }

    /// <summary>Somebody has the page open and can use it; what only fetches it, as a mail scanner, never comes here.</summary>
    public async Task<Outcome<Done>> CountViewAsync(Actor.Recipient recipient, CancellationToken ct = default)
    {
        await using var db = databases.For(recipient);
        return await gate.WriteAsync<Done>(
            db,
            async token => await ViewAsync(db, await db.QuoteVersions.SingleOrDefaultAsync(v => v.Id == recipient.VersionId, token), token),
            ct);
    }

    /// <summary>From a superseded version to the one that took its place.</summary>
    /// <returns>The token of a link of its own.</returns>
    public async Task<Outcome<string>> LinkToNewestAsync(Actor.Recipient recipient, CancellationToken ct = default)
    {
        // Whoever holds the older version is the recipient of the newer one, which its own scope does not show.
        await using var db = databases.For(Actor.Operator.Instance);
        return await gate.WriteAsync<string>(
            db,
            async token =>
            {
                var newest = await db.QuoteVersions.Where(v => v.QuoteId == recipient.QuoteId && v.SentAt != null).OrderByDescending(v => v.Number).FirstOrDefaultAsync(token);
                // Where its links were ended, nobody gets a new one by an old version.
                if (newest is null || newest.Id == recipient.VersionId || !await db.QuoteLinks.AnyAsync(l => l.QuoteVersionId == newest.Id && l.RevokedAt == null, token))
                {
                    return NotFound.Instance;
                }

                var link = QuoteLinks.Add(db, newest, clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(token);
                return link;
            },
            ct);
    }

    /// <param name="db">Opened for whoever may see the version, within a write.</param>
    /// <param name="version">Null for one that is not there.</param>
    /// <param name="ct">Cancels the saving.</param>
    internal async Task<Outcome<Done>> ViewAsync(PortalDb db, QuoteVersion? version, CancellationToken ct)
    {
        if (version is null)
        {
            return NotFound.Instance;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        version.View(DateOnly.FromDateTime(now), now);
        await db.SaveChangesAsync(ct);
        return Done.Instance;
    }

    /// <param name="db">Opened for whoever may see the version.</param>
    /// <param name="quoteId">Its quote.</param>
    /// <param name="versionId">A sent one.</param>
    /// <param name="users">By brand, where the recipient has moved them within the bounds; what is beyond is disregarded.</param>
    /// <param name="ct">Cancels the reading.</param>
    internal async Task<Outcome<OpenedQuote>> ReadAsync(PortalDb db, long quoteId, long versionId, IReadOnlyDictionary<int, int>? users, CancellationToken ct)
    {
        var quote = await db.Quotes.AsNoTracking().SingleOrDefaultAsync(q => q.Id == quoteId, ct);
        var version = await db.QuoteVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == versionId && v.QuoteId == quoteId, ct);
        if (quote is null || version is not { Sent: { } sent })
        {
            return NotFound.Instance;
        }

        var today = UtcDay.Today(clock);
        var calendar = await PortfolioReader.CalendarAsync(db, quote.Currency, ct);
        var basis = new QuoteBasis(calendar.Books.First(b => b.Id == version.PriceBookId), calendar, null, today);
        var content = MovedUsers.Shown(version, users);
        var price = QuotePricing.Price(content, basis, isProspect: true, sent, version.Approval);
        return new OpenedQuote(
            QuoteDocuments.Of(quote, version, sent, price, basis.Book, seller.Party),
            version.StatusOn(today),
            price.Alternatives,
            quote.ResellerId is not null,
            version.Answer,
            version.Acceptance,
            await db.QuoteVersions.IgnoreQueryFilters().AnyAsync(v => v.QuoteId == quoteId && v.Number > version.Number && v.SentAt != null, ct),
            today)
        {
            // What is promised of setup and platform does not depend on what else the recipient has.
            DueNow = version.StatusOn(today).IsOpen() ? [.. price.Quote.Alternatives.Select((a, i) => basis.Order(a, sent.Promises[i], content.PricesHeldUntil).DueNow)] : null,
        };
    }
}
