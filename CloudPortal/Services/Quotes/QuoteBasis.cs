using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>What a quote is priced over: its book, and what the recipient has today.</summary>
/// <param name="Book">Of the version.</param>
/// <param name="Calendar">All books of the currency.</param>
/// <param name="Portfolio">Of a reseller; null for a prospect.</param>
/// <param name="Today">The UTC day.</param>
public sealed record QuoteBasis(PriceBook Book, PriceBookCalendar Calendar, PortfolioSnapshot? Portfolio, DateOnly Today)
{
    /// <summary>What the recipient has besides what came of the quote itself; null where all it has counts.</summary>
    public Portfolio? Besides { get; private init; }

    public Portfolio Existing => Besides ?? Portfolio?.Today ?? new Portfolio(Today, Book.Currency, agreement: 0m, []);

    public QuotePricer Pricer => new(Book, Existing);

    /// <summary>The book for new orders of today; null when none is in force.</summary>
    public PriceBook? InForce => Calendar.InForceOn(Today);

    /// <summary>The portfolio as an order of today would make it, with what that changes for the other apps, which is an estimate until then.</summary>
    /// <param name="alternative">Without a line that the book does not sell.</param>
    /// <param name="promises">Of a sent version.</param>
    /// <param name="heldUntil">See <see cref="QuoteContent.PricesHeldUntil"/>.</param>
    /// <param name="step">Of the growth plan; null for what acceptance orders.</param>
    internal OrderPreview Order(CheckedAlternative alternative, IReadOnlyList<QuotePromise>? promises, DateOnly? heldUntil, DateOnly? step = null)
    {
        var today = Pricer.Ordered(alternative, promises, step);
        var nextFirst = UtcDay.NextFirst(Today);
        var later = Calendar.BookOf(Book.Id, new LicenceDays(Today, heldUntil), nextFirst);
        var onNextFirst = today.Select(a => a with
        {
            Promise = null,
            QuotedAgreement = LicenceTerm.AgreementUnder(later, Book.Id, a.QuotedAgreement),
            Book = later,
        });
        var pricer = Portfolio?.Pricer ?? new OrderPricer(Existing, new Portfolio(nextFirst, Book.Currency, agreement: 0m, []));
        return pricer.Preview(today, [.. onNextFirst], later);
    }

    /// <summary>For a version that was dropped when another one was accepted: what that one ordered is no part of it, and did not count when it was written.</summary>
    internal Task<QuoteBasis> OfDroppedAsync(PortalDb db, Quote quote, QuoteVersion version, CancellationToken ct) =>
        version is { Sent: null, Status: QuoteStatus.Withdrawn } ? WithoutOwnAsync(db, quote, ct) : Task.FromResult(this);

    /// <summary>Without what came of this very quote, at its acceptance or with a later step.</summary>
    internal async Task<QuoteBasis> WithoutOwnAsync(PortalDb db, Quote quote, CancellationToken ct)
    {
        if (Portfolio is not { } portfolio || quote.Versions.FirstOrDefault(v => v.Acceptance is not null) is not { } accepted)
        {
            return this;
        }

        var keys = accepted.OrderKeys;
        var own = await db.Orders.Where(o => o.ResellerId == quote.ResellerId && keys.Contains(o.IdempotencyKey)).SelectMany(o => o.Charges).Select(c => c.AppId).Distinct().ToListAsync(ct);
        return this with { Besides = portfolio.Today.Of(portfolio.AppsToday.Where(a => !own.Contains(a.AppId)).Select(a => a.Licensed)) };
    }

    /// <summary>For a reseller, whoever asks; the caller has checked that it may.</summary>
    internal static async Task<Outcome<QuoteBasis>> ReadAsync(
        PortalDb db, PortfolioCache portfolios, Domain.Accounts.Actor actor, Currency currency, long? resellerId, long bookId, DateOnly today, CancellationToken ct)
    {
        if (resellerId is not { } reseller)
        {
            var calendar = await PortfolioReader.CalendarAsync(db, currency, ct);
            return new QuoteBasis(calendar.Books.First(b => b.Id == bookId), calendar, null, today);
        }

        if (!(await AccessCheck.For(db, actor, reseller, Domain.Accounts.Permission.Read, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var portfolio = await portfolios.GetAsync(db, access, today, ct);
        return new QuoteBasis(portfolio.Calendar.Books.First(b => b.Id == bookId), portfolio.Calendar, portfolio, today);
    }
}
