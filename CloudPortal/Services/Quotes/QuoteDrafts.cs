using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>Opens quotes and keeps what is typed into them.</summary>
public sealed class QuoteDrafts(PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, TimeProvider clock)
{
    /// <summary>How long a new quote is valid, unless its seller chooses another day.</summary>
    public const int DaysValid = 21;

    private readonly QuoteChange changes = new(databases, gate, clock);

    /// <summary>A quote for a prospect.</summary>
    public Task<Outcome<string>> OpenAsync(Actor actor, Currency currency, QuoteContent content, CancellationToken ct = default) =>
        OpenAsync(actor, resellerId: null, currency, content, ct);

    /// <summary>A quote for a reseller, in its currency.</summary>
    /// <returns>Its number.</returns>
    public Task<Outcome<string>> OpenAsync(Actor actor, long resellerId, QuoteContent content, CancellationToken ct = default) =>
        OpenAsync(actor, resellerId, currency: null, content, ct);

    /// <summary>The content of a quote under a number of its own, owned by whoever asks.</summary>
    /// <param name="actor">Somebody of staff.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="shown">As it stands on a page, saved or not; null for that of the current version.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<string>> DuplicateAsync(Actor actor, string number, QuoteContent? shown = null, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await QuoteAccess.FindAsync(db, actor, number, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var content = shown ?? MovedUsers.Shown(access.Quote.Current);
        var open = content with { ValidUntil = null, PricesHeldUntil = null, Brands = [.. content.Brands.Select(b => b with { CloudId = "" })] };
        return access.Quote.ResellerId is { } reseller ? await OpenAsync(actor, reseller, open, ct) : await OpenAsync(actor, access.Quote.Currency, open, ct);
    }

    /// <param name="actor">Its seller, or an admin.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="content">All of it, as typed.</param>
    /// <param name="revision">The one that the editor has seen.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>The new revision.</returns>
    public Task<Outcome<int>> SaveAsync(Actor actor, string number, QuoteContent content, int revision, CancellationToken ct = default) =>
        changes.MakeAsync<int>(
            actor,
            number,
            async context =>
            {
                if (context.Version.Save(content, revision, number, context.By) is { } refusal)
                {
                    return refusal;
                }

                await QuoteFigures.RewriteAsync(context, portfolios, actor);
                return context.Version.Revision;
            },
            ct);

    /// <summary>A new version with the content of the current one, by the book in force.</summary>
    public Task<Outcome<int>> StartVersionAsync(Actor actor, string number, CancellationToken ct = default) =>
        changes.MakeAsync<int>(
            actor,
            number,
            async context =>
            {
                // Another book is never taken without a word: the draft shows first what it would change.
                if (!context.Quote.StartVersion(context.Version.PriceBookId, context.Today, context.By).Is(out var version, out var refusal))
                {
                    return refusal;
                }

                await QuoteFigures.RewriteAsync(context, portfolios, actor);
                return version.Number;
            },
            ct);

    /// <summary>The draft goes to the book in force.</summary>
    public Task<Outcome<Done>> RepriceAsync(Actor actor, string number, CancellationToken ct = default) =>
        changes.MakeAsync<Done>(
            actor,
            number,
            async context =>
            {
                var calendar = await PortfolioReader.CalendarAsync(context.Db, context.Quote.Currency, context.Ct);
                if (calendar.InForceOn(context.Today) is not { } book)
                {
                    return new NoPriceBook(context.Quote.Currency);
                }

                if (context.Version.Reprice(book.Id, number, context.By) is { } refusal)
                {
                    return refusal;
                }

                await QuoteFigures.RewriteAsync(context, portfolios, actor);
                return Done.Instance;
            },
            ct);

    private async Task<Outcome<string>> OpenAsync(Actor actor, long? resellerId, Currency? currency, QuoteContent content, CancellationToken ct)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<string>(
            db,
            async token =>
            {
                if ((await QuoteAccess.OfStaffAsync(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                var reseller = await db.Resellers.SingleOrDefaultAsync(r => r.Id == resellerId, token);
                if (resellerId is not null && reseller is null)
                {
                    return NotFound.Instance;
                }

                var (inCurrency, now) = (reseller?.Currency ?? currency!, clock.GetUtcNow().UtcDateTime);
                var today = DateOnly.FromDateTime(now);
                if ((await PortfolioReader.CalendarAsync(db, inCurrency, token)).InForceOn(today) is not { } book)
                {
                    return new NoPriceBook(inCurrency);
                }

                var author = await AuditAuthor.OfAsync(db, actor, token);
                var by = new QuoteAuthor(author.Id, author.Name, now);
                var named = reseller is null ? content : content with { Recipient = QuoteRecipients.OfReseller(content.Recipient, reseller) };
                var quote = Quote.Open(
                    await NextNumberAsync(db, today.Year, token), inCurrency, resellerId, by.Id, book.Id, named with { ValidUntil = named.ValidUntil ?? today.AddDays(DaysValid) }, by);
                db.Quotes.Add(quote);
                await QuoteFigures.RewriteAsync(new QuoteChange.Context(db, quote, author, now, token), portfolios, actor);
                db.AuditEntries.Add(author.OnQuote(quote, AuditAction.QuoteOpened, named.Recipient.LegalName, now));
                await db.SaveChangesAsync(token);
                return quote.Number;
            },
            ct);
    }

    // Numbers are never given back, so the highest of the year is the last one.
    private static async Task<string> NextNumberAsync(PortalDb db, int year, CancellationToken ct)
    {
        var prefix = Quote.NumberOf(year, 0)[..^4];
        var last = await db.Quotes.Where(q => q.Number.StartsWith(prefix)).OrderByDescending(q => q.Number.Length).ThenByDescending(q => q.Number).Select(q => q.Number).FirstOrDefaultAsync(ct);
        return Quote.NumberOf(year, last is null ? 1 : int.Parse(last.AsSpan(prefix.Length), System.Globalization.CultureInfo.InvariantCulture) + 1);
    }
}
