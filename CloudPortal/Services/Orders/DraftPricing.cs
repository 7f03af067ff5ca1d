using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Orders;

/// <summary>
/// The price of a draft over a snapshot. The live panel, the review and the order all come through here, which is what
/// makes the preview the order.
/// </summary>
internal static class DraftPricing
{
    /// <summary>Stands in for the licence number of an app that has no licence yet: after all that have one.</summary>
    private const long NotLicensedYet = 900_000;

    public static Outcome<OrderPreview> Preview(OrderDraft draft, PortfolioSnapshot portfolio)
    {
        if (portfolio.BookInForce is not { } book || portfolio.BookOfNewOnNextFirst is not { } bookOnNextFirst)
        {
            return new NoPriceBook(portfolio.Currency);
        }

        var today = new List<LicensedApp>(draft.Apps.Count);
        foreach (var app in draft.Apps)
        {
            var (bundle, placement) = TermsOf(draft, app);
            if (book.RateFor(bundle, placement) is null || bookOnNextFirst.RateFor(bundle, placement) is null)
            {
                return new CannotBeOrdered($"{Words.Of(bundle)}, {Words.Of(placement).ToLowerInvariant()},", book.Name);
            }

            today.Add(new LicensedApp
            {
                CloudId = CloudId.TryParse(app.CloudId, out var id) ? id : null,
                LicenceNumber = NotLicensedYet + today.Count,
                Bundle = bundle,
                Placement = placement,
                Status = AppStatus.Ordered,
                OrderedOn = portfolio.Day,
                Users = UsersText.TryParse(app.Users, out var users) ? users : 0,
                Book = book,
            });
        }

        return portfolio.Pricer.Preview(today, [.. today.Select(a => a with { Book = bookOnNextFirst })], bookOnNextFirst);
    }

    public static (Bundle Bundle, Placement Placement) TermsOf(OrderDraft draft, AppDraft app) =>
        draft.Kind == DraftKind.WhiteLabels ? (Bundle.WhiteLabel, Placement.Standalone) : (app.Bundle, Placement.CustomerApp);
}
