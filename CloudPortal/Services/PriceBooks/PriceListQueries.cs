using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>The public prices of a reseller's currency, and where the reseller stands among them.</summary>
public sealed record PriceList
{
    public required Currency Currency { get; init; }

    /// <summary>For new orders of today; null when none is in force.</summary>
    public required PriceBook? Book { get; init; }

    /// <summary>Without any agreement; empty without a book, or when it sells no White Label.</summary>
    public required IReadOnlyList<TierPrice> Tiers { get; init; }

    /// <summary>The White Labels that count today.</summary>
    public required int WhiteLabels { get; init; }

    /// <summary>Scheduled, the next first.</summary>
    public required IReadOnlyList<PriceBook> Coming { get; init; }

    /// <summary>Other books that price licences of this reseller today, with how many.</summary>
    public required IReadOnlyList<(string Book, int Licences)> OtherBooks { get; init; }

    /// <summary>Of today and to come, by their first day.</summary>
    public required IReadOnlyList<AgreementDays> Agreements { get; init; }
}

/// <summary>A negotiated discount in percent, with its first and last day.</summary>
public sealed record AgreementDays(decimal Discount, DateOnly From, DateOnly To, bool IsNow);

public sealed class PriceListQueries(PortalDbFactory databases, PortfolioCache portfolios, TimeProvider clock)
{
    public async Task<Outcome<PriceList>> GetAsync(Actor actor, long resellerId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var portfolio = await portfolios.GetAsync(db, access, UtcDay.Today(clock), ct);
        var (day, book) = (portfolio.Day, portfolio.BookInForce);
        var agreements = await db.Agreements.Where(a => a.ResellerId == resellerId && a.To >= day).OrderBy(a => a.From)
            .Select(a => new AgreementDays(a.Discount, a.From, a.To, a.From <= day)).ToListAsync(ct);
        return new PriceList
        {
            Currency = portfolio.Currency,
            Book = book,
            Tiers = book is null ? [] : TierPrice.Of(book, agreement: 0m, day),
            WhiteLabels = portfolio.Today.WhiteLabels,
            Coming = [.. portfolio.Calendar.Books.Where(b => b.EffectiveFrom > day)],
            OtherBooks =
            [
                .. portfolio.AppsToday.Where(a => a.Licensed.Status.IsLicensed() && a.Licensed.Book.Id != book?.Id)
                    .GroupBy(a => a.Licensed.Book.Name).Select(g => (g.Key, g.Count())),
            ],
            Agreements = agreements,
        };
    }
}
