using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>A quote in the list of its reseller: the version that was sent last.</summary>
/// <param name="Status">Today.</param>
/// <param name="Monthly">Of what was accepted, otherwise of alternative A.</param>
/// <param name="FirstYear">Of the same.</param>
public sealed record OwnQuoteLine(string Number, int Version, QuoteStatus Status, DateOnly SentOn, DateOnly ValidUntil, string PreparedBy, decimal Monthly, decimal FirstYear);

/// <summary>A quote as its reseller has it open.</summary>
/// <param name="Quote">The same as behind its link.</param>
/// <param name="Orders">What accepting each alternative today would order and change, an estimate until then; null where it cannot be accepted.</param>
/// <param name="MayAccept">Only for what a page shows; the acceptance asks anew.</param>
public sealed record OwnQuote(OpenedQuote Quote, IReadOnlyList<OrderPreview>? Orders, bool MayAccept);

/// <summary>What a reseller sees of the quotes that were sent to it. A draft, and what is written for colleagues, never is.</summary>
public sealed class ResellerQuotes(PortalDbFactory databases, PortfolioCache portfolios, OpenQuote quotes, TimeProvider clock)
{
    /// <summary>The latest first.</summary>
    public async Task<Outcome<IReadOnlyList<OwnQuoteLine>>> ListAsync(Actor actor, long resellerId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var versions = await db.QuoteVersions.AsNoTracking().Where(v => v.ResellerId == resellerId && v.SentAt != null).ToListAsync(ct);
        if (versions.Count == 0)
        {
            return new Outcome<IReadOnlyList<OwnQuoteLine>>([]);
        }

        var numbers = await db.Quotes.Where(q => q.ResellerId == resellerId).ToDictionaryAsync(q => q.Id, q => q.Number, ct);
        var (today, calendar) = (UtcDay.Today(clock), await PortfolioReader.CalendarAsync(db, access.Currency, ct));
        return new Outcome<IReadOnlyList<OwnQuoteLine>>(
        [
            .. versions.GroupBy(v => v.QuoteId).Select(g => g.MaxBy(v => v.Number)!).OrderByDescending(v => v.SentAt)
                .Select(v => Line(numbers[v.QuoteId], v, new QuoteBasis(calendar.Books.First(b => b.Id == v.PriceBookId), calendar, null, today))),
        ]);
    }

    /// <param name="actor">Signed in.</param>
    /// <param name="resellerId">Whose quote.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="users">By brand, where they were moved within the bounds; what is beyond is disregarded.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Outcome<OwnQuote>> GetAsync(Actor actor, long resellerId, string number, IReadOnlyDictionary<int, int>? users = null, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var quoteId = await db.Quotes.Where(q => q.Number == number && q.ResellerId == resellerId).Select(q => q.Id).SingleOrDefaultAsync(ct);
        var version = await db.QuoteVersions.AsNoTracking().Where(v => v.QuoteId == quoteId && v.SentAt != null).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        if (version is null)
        {
            return NotFound.Instance;
        }

        if (!(await quotes.ReadAsync(db, quoteId, version.Id, users, ct)).Is(out var opened, out refusal))
        {
            return refusal;
        }

        return new OwnQuote(
            opened,
            opened.Status.IsOpen() ? await OrdersAsync(db, actor, access, version, users, ct) : null,
            access.Rights.MayMakeBillableChanges(resellerId));
    }

    private async Task<IReadOnlyList<OrderPreview>?> OrdersAsync(
        PortalDb db, Actor actor, Access access, QuoteVersion version, IReadOnlyDictionary<int, int>? users, CancellationToken ct)
    {
        var read = await QuoteBasis.ReadAsync(db, portfolios, actor, access.Currency, access.ResellerId, version.PriceBookId, UtcDay.Today(clock), ct);
        var content = users is null ? version.Content : MovedUsers.In(version.Content, users);
        return read.Is(out var basis, out _) ? QuotePricing.Price(content, basis, isProspect: false, version.Sent, version.Approval).Orders : null;
    }

    private static OwnQuoteLine Line(string number, QuoteVersion version, QuoteBasis basis)
    {
        var sent = version.Sent!;
        var content = version.Acceptance is { } acceptance ? MovedUsers.In(version.Content, MovedUsers.Of(version.Content, acceptance)) : version.Content;
        var totals = QuotePricing.Price(content, basis, isProspect: false, sent, version.Approval).Alternatives[version.Acceptance?.Alternative ?? 0].Totals;
        return new OwnQuoteLine(
            number, version.Number, version.StatusOn(basis.Today), sent.PricedOn, version.ValidUntil ?? sent.PricedOn, sent.SellerName, totals.Monthly.Net, totals.FirstYear.Net);
    }
}
