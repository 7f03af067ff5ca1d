using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Quotes;

/// <summary>Prices the portfolio of a quote under the books of other days; it saves nothing.</summary>
public sealed class QuoteTimeMachine(PortalDbFactory databases, PortfolioCache portfolios, TimeProvider clock)
{
    /// <param name="actor">Somebody of staff.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="version">Null for the current one.</param>
    /// <param name="day">Past or future; null for none besides today.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Outcome<TimeMachineView>> GetAsync(Actor actor, string number, int? version = null, DateOnly? day = null, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await QuoteAccess.FindAsync(db, actor, number, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var (quote, today) = (access.Quote, UtcDay.Today(clock));
        if ((version is null ? quote.Current : quote.Version(version.Value)) is not { } shown)
        {
            return NotFound.Instance;
        }

        if (!(await QuoteBasis.ReadAsync(db, portfolios, actor, quote.Currency, quote.ResellerId, shown.PriceBookId, today, ct)).Is(out var basis, out refusal))
        {
            return refusal;
        }

        var (content, problems) = QuoteCheck.Read(MovedUsers.Shown(shown), today, quote.ResellerId is null);

        // What came of this very quote is in its lines already.
        var existing = (await basis.WithoutOwnAsync(db, quote, ct)).Existing;
        var books = Books(shown, basis, day);
        var portfolioOf = new List<Portfolio>();
        foreach (var book in books)
        {
            portfolioOf.Add(book.Choice == BookChoice.Chosen ? await WithAgreementAsync(db, quote, existing, book.Day, ct) : existing);
        }

        var recipient = shown.Sent?.Recipient ?? await QuoteRecipients.PartyAsync(db, quote, shown.Content.Recipient, ct);
        return new TimeMachineView
        {
            Number = quote.Number,
            Recipient = recipient.LegalName,
            Currency = quote.Currency,
            Version = VersionLine.Of(quote, basis.Calendar, today).First(v => v.Number == shown.Number),
            Today = today,
            IsForReseller = quote.ResellerId is not null,
            IsUnfinished = QuoteNumbers.AreUnfinished(shown, problems),
            FirstBook = basis.Calendar.Books[0],
            Books = books,
            Alternatives = [.. content.Alternatives.Select((a, i) => Price(a, shown.Sent?.Promises[i], books, portfolioOf))],
        };
    }

    private static IReadOnlyList<BookOfDay> Books(QuoteVersion shown, QuoteBasis basis, DateOnly? day) =>
    [
        new(BookChoice.Own, shown.Sent?.PricedOn ?? basis.Today, basis.Book),
        new(BookChoice.Today, basis.Today, basis.InForce),
        .. day is { } chosen ? [new BookOfDay(BookChoice.Chosen, chosen, basis.Calendar.InForceOn(chosen))] : Array.Empty<BookOfDay>(),
    ];

    private static AlternativeUnderBooks Price(CheckedAlternative alternative, IReadOnlyList<QuotePromise>? promises, IReadOnlyList<BookOfDay> books, List<Portfolio> portfolioOf)
    {
        var priced = books.Select((b, i) => b.Book is not { } book ? null
            : b.Choice == BookChoice.Own ? QuoteUnderBook.AsItStands(book, portfolioOf[i], alternative, promises)
            : QuoteUnderBook.AllBy(book, portfolioOf[i], alternative)).ToList();
        return new AlternativeUnderBooks(alternative, priced, AppUnderBooks.Of(priced));
    }

    /// <summary>The apps of today, with the agreement of another day.</summary>
    private static async Task<Portfolio> WithAgreementAsync(PortalDb db, Quote quote, Portfolio existing, DateOnly day, CancellationToken ct)
    {
        if (quote.ResellerId is not { } reseller)
        {
            return existing;
        }

        var then = await PortfolioReader.PortfolioAsync(db, reseller, quote.Currency, day, [], ct);
        return new Portfolio(existing.Day, existing.Currency, then.Agreement, existing.Apps) { AgreementTerms = then.AgreementTerms };
    }
}
