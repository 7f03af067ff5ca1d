using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Quotes;

/// <summary>Any two versions of a quote side by side; it saves nothing.</summary>
public sealed class CompareVersions(PortalDbFactory databases, PortfolioCache portfolios, TimeProvider clock)
{
    /// <param name="actor">Somebody of staff.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="before">What is compared with; what names no version stands for the one before the other.</param>
    /// <param name="after">What names no version stands for the current one.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Outcome<VersionComparison>> GetAsync(Actor actor, string number, int? before = null, int? after = null, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await QuoteAccess.FindAsync(db, actor, number, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var (quote, today) = (access.Quote, UtcDay.Today(clock));
        var read = await QuoteBasis.ReadAsync(db, portfolios, actor, quote.Currency, quote.ResellerId, quote.Current.PriceBookId, today, ct);
        if (!read.Is(out var basis, out refusal))
        {
            return refusal;
        }

        var versions = VersionLine.Of(quote, basis.Calendar, today);
        var compared = Choose(quote, before, after) is var (one, other)
            ? Compare(await SideAsync(db, quote, one, versions, basis, ct), await SideAsync(db, quote, other, versions, basis, ct))
            : null;
        var recipient = await QuoteRecipients.PartyAsync(db, quote, quote.Current.Content.Recipient, ct);
        return new VersionComparison(quote.Number, quote.Current.Sent?.Recipient.LegalName ?? recipient.LegalName, quote.Currency, versions, basis.Existing, compared);
    }

    private static (QuoteVersion Before, QuoteVersion After)? Choose(Quote quote, int? before, int? after)
    {
        if (quote.Versions.Count < 2)
        {
            return null;
        }

        var other = quote.Versions.FirstOrDefault(v => v.Number == after) ?? quote.Current;
        var one = quote.Versions.FirstOrDefault(v => v.Number == before && v != other)
            ?? quote.Versions.LastOrDefault(v => v.Number < other.Number)
            ?? quote.Versions.First(v => v != other);
        return (one, other);
    }

    private static async Task<Side> SideAsync(PortalDb db, Quote quote, QuoteVersion version, IReadOnlyList<VersionLine> versions, QuoteBasis today, CancellationToken ct)
    {
        var basis = await (today with { Book = today.Calendar.Books.First(b => b.Id == version.PriceBookId) }).OfDroppedAsync(db, quote, version, ct);
        var price = QuotePricing.Price(version.Content, basis, quote.ResellerId is null, version.Sent, version.Approval);
        var recipient = version.Sent?.Recipient ?? await QuoteRecipients.PartyAsync(db, quote, version.Content.Recipient, ct);
        return new Side(
            new ComparedVersion(versions.First(v => v.Number == version.Number), basis.Book, QuoteNumbers.AreUnfinished(version, price.Problems), price.Alternatives),
            new VersionToCompare(version.Content, recipient, basis.Book.Name, price.Alternatives));
    }

    private static ComparedVersions Compare(Side before, Side after) => new(before.Shown, after.Shown, QuoteDiff.Of(before.Version, after.Version));

    private sealed record Side(ComparedVersion Shown, VersionToCompare Version);
}

/// <summary>Whether the numbers of a version can be taken as they are.</summary>
internal static class QuoteNumbers
{
    /// <summary>A number of a draft that cannot be read counts as 0; what was sent could be read then, whatever its days are by now.</summary>
    public static bool AreUnfinished(QuoteVersion version, IEnumerable<QuoteProblem> problems) => version.Sent is null && problems.Any(p => p.Brand is not null);
}
