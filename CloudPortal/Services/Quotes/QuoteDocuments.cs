using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Services.Quotes;

/// <summary>Makes what the recipient reads from a priced version.</summary>
internal static class QuoteDocuments
{
    /// <param name="quote">Whose version it is.</param>
    /// <param name="version">Sent, or a draft that is looked at.</param>
    /// <param name="sent">Of a draft as it would be sent now.</param>
    /// <param name="price">Of the version.</param>
    /// <param name="book">Of the version.</param>
    /// <param name="seller">Who sells by this portal.</param>
    public static QuoteDocument Of(Quote quote, QuoteVersion version, SentQuote sent, QuotePrice price, PriceBook book, Party seller) => new()
    {
        Number = quote.Number,
        Version = version.Number,
        Currency = quote.Currency,
        Seller = seller,
        Recipient = sent.Recipient,
        ContactName = NameRule.Normalise(version.Content.Recipient.ContactName),
        PreparedBy = sent.SellerName,
        PreparedByEmail = sent.SellerEmail,
        IssuedOn = sent.PricedOn,
        ValidUntil = version.Content.ValidUntil ?? sent.PricedOn,
        PricesHeldUntil = version.Content.PricesHeldUntil,
        RecipientReference = NameRule.Normalise(version.Content.Reference),
        Terms = version.Content.Terms.Trim(),
        Book = book.Name,
        IsSample = book.IsSample,
        Alternatives = [.. price.Alternatives.Select(Of)],
        Tiers = book.Tiers,
        Policies = QuoteWords.Policies(book),
        Promises = QuoteWords.Promises(version.Content.ValidUntil ?? sent.PricedOn, version.Content.PricesHeldUntil, sent.ForReseller ?? (quote.ResellerId is not null && version.Acceptance?.InvitedOwner is null), price.Alternatives.Any(a => a.Steps.Count > 1)),
        // The code stands for the numbers that were sent, and for no others.
        Moved = Moved(version, price) is [_, ..] moved ? QuoteWords.Moved(moved, isAccepted: version.Acceptance is not null) : null,
        VerificationCode = Moved(version, price).Count == 0 ? version.VerificationCode : null,
    };

    /// <summary>The brands that have other users than the version has.</summary>
    private static IReadOnlyList<(string Brand, int Users)> Moved(QuoteVersion version, QuotePrice price)
    {
        var quoted = version.Content.Brands.ToDictionary(b => b.Key, b => UsersText.TryParse(b.Users, out var users) ? users : 0);
        return [.. price.Alternatives.SelectMany(a => a.Lines).Select(l => l.Line).DistinctBy(l => l.Brand).Where(l => l.Users != quoted[l.Brand]).Select(l => (l.Name, l.Users))];
    }

    private static QuotedAlternative Of(PricedAlternative priced) => new(
        priced.Alternative.Letter, priced.Alternative.Title, QuoteWords.Summary(priced.Alternative), [.. priced.Lines.Select(l => Of(priced, l))], priced.Totals)
    {
        Steps = priced.Steps.Count > 1 ? priced.Steps : [],
    };

    private static QuotedLine Of(PricedAlternative priced, PricedQuoteLine line) => new()
    {
        Name = line.Line.Name,
        CloudId = line.Line.CloudId,
        Bundle = line.Line.Bundle,
        Placement = line.Line.Placement,
        IsMainApp = priced.Alternative.IsMainApp(line.Line),
        MainApp = priced.Alternative.MainAppOf(line.Line),
        Users = line.Line.Users,
        Bounds = line.Line.Bounds,
        PlannedFor = line.Line.PlannedFor,
        Setup = ListNet.Of(line.Setup),
        Platform = ListNet.Of(line.Platform),
        UsersAmount = ListNet.Of(line.Users),
        DiscountPercent = line.DiscountPercent,
    };
}
