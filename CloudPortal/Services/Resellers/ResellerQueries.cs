using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Resellers;

/// <summary>A reseller as staff see it.</summary>
public sealed record ResellerView
{
    public required long ResellerId { get; init; }

    public required string LegalName { get; init; }

    public required string Address { get; init; }

    public required string VatNumber { get; init; }

    public required string BillingContact { get; init; }

    /// <summary>Priced now, as the reseller's own pages are.</summary>
    public required PortfolioSnapshot Portfolio { get; init; }

    public required MonthTotals Month { get; init; }

    /// <summary>What n reaches in the book in force on the next 1st; null without White Labels or book.</summary>
    public required VolumeTier? Tier { get; init; }

    /// <summary>Null where no tier gives more, or no book is in force.</summary>
    public required VolumeTier? NextTier { get; init; }

    /// <summary>Whether a book of its currency is in force on the next 1st.</summary>
    public required bool HasBook { get; init; }

    /// <summary>Running, then those to come, then the past ones, the latest first.</summary>
    public required IReadOnlyList<AgreementLine> Agreements { get; init; }

    /// <summary>The latest changes, the latest first.</summary>
    public required IReadOnlyList<AuditEntry> Changes { get; init; }

    /// <summary>How many changes there are in all.</summary>
    public required int ChangesInAll { get; init; }

    /// <summary>Whether the asking user may make and end agreements.</summary>
    public required bool MayAdministrate { get; init; }
}

/// <summary>One reseller for staff; its own people have their own pages.</summary>
public sealed class ResellerQueries(PortalDbFactory databases, PortfolioCache portfolios, TimeProvider clock)
{
    private const int LatestChanges = 8;
    private const int MostChanges = 200;

    /// <param name="actor">Staff, or the operator.</param>
    /// <param name="resellerId">Which reseller.</param>
    /// <param name="allChanges">The latest 200 instead of 8.</param>
    /// <param name="ct">Cancels the queries.</param>
    public async Task<Outcome<ResellerView>> GetAsync(Actor actor, long resellerId, bool allChanges, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Staff(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out refusal))
        {
            return refusal;
        }

        var portfolio = await portfolios.GetAsync(db, access, UtcDay.Today(clock), ct);
        var reseller = await db.Resellers.AsNoTracking().SingleAsync(r => r.Id == resellerId, ct);
        var agreements = await db.Agreements.AsNoTracking().Where(a => a.ResellerId == resellerId).ToListAsync(ct);
        var changes = db.AuditEntries.AsNoTracking().Where(e => e.ResellerId == resellerId);
        var (n, book) = (portfolio.OnNextFirst.WhiteLabels, portfolio.Calendar.InForceOn(portfolio.NextFirst));
        return new ResellerView
        {
            ResellerId = resellerId,
            LegalName = reseller.LegalName,
            Address = reseller.Address,
            VatNumber = reseller.VatNumber,
            BillingContact = reseller.BillingContact,
            Portfolio = portfolio,
            Month = MonthTotals.Of(portfolio.OnNextFirst),
            Tier = n == 0 ? null : book?.TierOf(n),
            NextTier = book is null ? null : NextTier.After(book, n),
            HasBook = book is not null,
            Agreements = [.. agreements.Select(a => AgreementLine.Of(a, portfolio.Day)).OrderBy(a => a.State).ThenBy(a => a.State == AgreementState.Past ? -a.From.DayNumber : a.From.DayNumber)],
            Changes = await changes.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(allChanges ? MostChanges : LatestChanges).ToListAsync(ct),
            ChangesInAll = await changes.CountAsync(ct),
            MayAdministrate = access.Rights.MayAdministrate,
        };
    }
}
