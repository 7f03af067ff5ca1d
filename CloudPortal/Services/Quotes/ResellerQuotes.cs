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
public sealed record OwnQuoteLine(string Number, int Version, QuoteStatus Status, DateOnly SentOn, DateOnly ValidUntil, string PreparedBy, decimal Monthly, decimal FirstYear)
{
    /// <summary>Of an accepted one: the steps of its growth plan that can be ordered about now, and are not yet.</summary>
    public IReadOnlyList<DueStep> DueSteps { get; init; } = [];
}

/// <summary>A quote as its reseller has it open.</summary>
/// <param name="Quote">The same as behind its link.</param>
/// <param name="Orders">What accepting each alternative today would order and change, an estimate until then; null where it cannot be accepted.</param>
/// <param name="MayOrder">Only for what a page shows; acceptance and orders ask anew.</param>
/// <param name="Steps">Of an accepted quote: the later days of its growth plan, the first first.</param>
public sealed record OwnQuote(OpenedQuote Quote, IReadOnlyList<OrderPreview>? Orders, bool MayOrder, IReadOnlyList<PlannedStep> Steps);

/// <summary>What a reseller sees of the quotes that were sent to it. A draft, and what is written for colleagues, never is.</summary>
public sealed class ResellerQuotes(PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, OpenQuote quotes, TimeProvider clock)
{
    /// <summary>Somebody of the reseller has the quote open.</summary>
    /// <param name="number">Of a quote of which a version was sent.</param>
    /// <inheritdoc cref="GetAsync"/>
    public async Task<Outcome<Done>> CountViewAsync(Actor actor, long resellerId, string number, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                if ((await AccessCheck.For(db, actor, resellerId, Permission.Read, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                var latest = db.QuoteVersions.Where(v => v.ResellerId == resellerId && v.SentAt != null && db.Quotes.Any(q => q.Id == v.QuoteId && q.Number == number)).OrderByDescending(v => v.Number);
                return await quotes.ViewAsync(db, await latest.FirstOrDefaultAsync(token), token);
            },
            ct);
    }

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
        var latest = versions.GroupBy(v => v.QuoteId).Select(g => g.MaxBy(v => v.Number)!).OrderByDescending(v => v.SentAt).ToList();
        var ordered = await PlannedSteps.OrderedAsync(db, resellerId, latest, ct);
        return new Outcome<IReadOnlyList<OwnQuoteLine>>(
        [
            .. latest.Select(v => Line(numbers[v.QuoteId], v, new QuoteBasis(calendar.Books.First(b => b.Id == v.PriceBookId), calendar, null, today), ordered)),
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

        var quote = await db.Quotes.AsNoTracking().SingleOrDefaultAsync(q => q.Number == number && q.ResellerId == resellerId, ct);
        var version = quote is null ? null : await db.QuoteVersions.AsNoTracking().Where(v => v.QuoteId == quote.Id && v.SentAt != null).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        if (quote is null || version is null)
        {
            return NotFound.Instance;
        }

        if (!(await quotes.ReadAsync(db, quote.Id, version.Id, users, ct)).Is(out var opened, out refusal))
        {
            return refusal;
        }

        return new OwnQuote(
            opened,
            opened.Status.IsOpen() ? await OrdersAsync(db, actor, access, version, users, ct) : null,
            access.Rights.MayMakeBillableChanges(resellerId),
            await StepsAsync(db, actor, quote, version, ct));
    }

    private async Task<IReadOnlyList<PlannedStep>> StepsAsync(PortalDb db, Actor actor, Quote quote, QuoteVersion version, CancellationToken ct)
    {
        if (version.Acceptance is null || version.Content.Brands.All(b => b.PlannedFor is null))
        {
            return [];
        }

        if (!(await QuoteBasis.ReadAsync(db, portfolios, actor, quote.Currency, quote.ResellerId, version.PriceBookId, UtcDay.Today(clock), ct)).Is(out var basis, out _))
        {
            return [];
        }

        var steps = await PlannedSteps.ReadAsync(db, quote, version, basis, ct);
        var read = new List<PlannedStep>();
        foreach (var day in steps.Days)
        {
            read.Add(await steps.AtAsync(day, ct));
        }

        return read;
    }

    private async Task<IReadOnlyList<OrderPreview>?> OrdersAsync(
        PortalDb db, Actor actor, Access access, QuoteVersion version, IReadOnlyDictionary<int, int>? users, CancellationToken ct)
    {
        var read = await QuoteBasis.ReadAsync(db, portfolios, actor, access.Currency, access.ResellerId, version.PriceBookId, UtcDay.Today(clock), ct);
        var content = users is null ? version.Content : MovedUsers.In(version.Content, users);
        return read.Is(out var basis, out _) ? QuotePricing.Price(content, basis, isProspect: false, version.Sent, version.Approval).Orders : null;
    }

    private static OwnQuoteLine Line(string number, QuoteVersion version, QuoteBasis basis, HashSet<Guid> ordered)
    {
        var sent = version.Sent!;
        var content = version.Acceptance is { } acceptance ? MovedUsers.In(version.Content, MovedUsers.Of(version.Content, acceptance)) : version.Content;
        var priced = QuotePricing.Price(content, basis, isProspect: false, sent, version.Approval).Alternatives[version.Acceptance?.Alternative ?? 0];
        return new OwnQuoteLine(
            number, version.Number, version.StatusOn(basis.Today), sent.PricedOn, version.ValidUntil ?? sent.PricedOn, sent.SellerName, priced.Totals.Monthly.Net, priced.Totals.FirstYear.Net)
        {
            DueSteps = version.Acceptance is null ? [] : PlannedSteps.Due(number, version, priced.Alternative, basis.Today, ordered),
        };
    }
}
