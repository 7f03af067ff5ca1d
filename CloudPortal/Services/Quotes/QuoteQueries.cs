using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>One quote with a version of it, as staff see it.</summary>
public sealed class QuoteQueries(PortalDbFactory databases, PortfolioCache portfolios, TimeProvider clock)
{
    /// <summary>What a version is by now; asked again and again by a page that waits for an answer.</summary>
    public async Task<Outcome<QuoteState>> StateAsync(Actor actor, string number, int version, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await QuoteAccess.FindAsync(db, actor, number, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        return access.Quote.Version(version) is { } shown ? QuoteState.Of(access.Quote, shown, UtcDay.Today(clock)) : NotFound.Instance;
    }

    /// <param name="actor">Somebody of staff.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="version">Null for the current one.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Outcome<QuoteView>> GetAsync(Actor actor, string number, int? version = null, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await QuoteAccess.FindAsync(db, actor, number, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var quote = access.Quote;
        if ((version is null ? quote.Current : quote.Version(version.Value)) is not { } shown)
        {
            return NotFound.Instance;
        }

        var today = UtcDay.Today(clock);
        if (!(await QuoteBasis.ReadAsync(db, portfolios, actor, quote.Currency, quote.ResellerId, shown.PriceBookId, today, ct)).Is(out var basis, out refusal))
        {
            return refusal;
        }

        basis = await basis.OfDroppedAsync(db, quote, shown, ct);

        // What is over changes nothing any more, and the licences of an accepted one are in the portfolio already.
        var content = MovedUsers.Shown(shown);
        var price = QuotePricing.Price(content, basis, quote.ResellerId is null, shown.Sent, shown.Approval);
        var party = await QuoteRecipients.PartyAsync(db, quote, shown.Content.Recipient, ct);
        return new QuoteView
        {
            Facts = new QuoteFacts(
                quote.Number, shown.Sent?.Recipient.LegalName ?? party.LegalName, quote.ResellerId, quote.Currency, shown.Number, shown.Id, shown.StatusOn(today), shown.Revision, shown.SavedAt, shown.SavedBy, today),
            Content = content,
            Basis = basis,
            Price = shown.StatusOn(today).IsFinal() ? price with { Orders = null } : price,
            OwnerId = quote.OwnerId,
            OwnerName = (await Seller.FindAsync(db, quote.OwnerId, ct)).Name,
            Sellers = access.MayChange ? await Seller.ActiveAsync(db, ct) : [],
            Note = quote.Note,
            FollowUpOn = quote.FollowUpOn,
            LostReason = quote.LostReason,
            Versions = VersionLine.Of(quote, basis.Calendar, today),
            Approval = shown.Approval,
            Sent = shown.Sent,
            SentAt = shown.SentAt,
            Reception = quote.WithRecipient(shown) is { } sent ? await ReceptionAsync(db, sent, today, ct) : null,
            Acceptance = shown.Acceptance,
            OrderedSteps = await PlannedSteps.OrderedDaysAsync(db, quote, shown, ct),
            IsCurrent = shown.Number == quote.CurrentNumber,
            IsDecided = shown is { Sent: null, NeedsAttention: true },
            State = QuoteState.Of(quote, shown, today),
            MayChange = access.MayChange,
            MayApprove = access.Rights.MayAdministrate && access.UserId != quote.OwnerId && access.UserId != shown.Approval.AskedById,
        };
    }
    private static async Task<QuoteReception> ReceptionAsync(PortalDb db, QuoteVersion sent, DateOnly today, CancellationToken ct) => new(
        sent.Number,
        sent.StatusOn(today),
        sent.ValidUntil!.Value,
        new QuoteViews(sent.Views, sent.FirstViewedAt, sent.LastViewedAt),
        sent.Answer,
        sent.NeedsAttention,
        await db.QuoteLinks.CountAsync(l => l.QuoteVersionId == sent.Id && l.RevokedAt == null, ct));
}
