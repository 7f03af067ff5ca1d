using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Orders;

/// <summary>Makes the apps of a reviewed order, with what they need: a new customer, and multi-tenancy of the main app.</summary>
internal static class OrderedApps
{
    public static async Task<Outcome<IReadOnlyList<App>>> CreateAsync(PortalDb db, Access access, OrderReview review, CancellationToken ct)
    {
        var day = review.Price.Preview.Day;
        var book = review.Price.Book.Id;
        var checkedApps = DraftCheck.Apps(review.Draft);
        if (review.Draft.Kind == DraftKind.WhiteLabels)
        {
            return Added(db, [.. checkedApps.Select(a => App.OrderWhiteLabel(access.ResellerId, a, day, book))]);
        }

        var mainAppId = ReviewOrder.MainAppOf(review.Draft, review.Price.Portfolio)!.AppId;
        var mainApp = await db.Apps.Include(a => a.Licence.Terms).SingleAsync(a => a.Id == mainAppId, ct);
        if (mainApp.EnableMultiTenancy(day) is { } refusal)
        {
            return new Outcome<IReadOnlyList<App>>(refusal);
        }

        var typed = review.Draft.Apps[0];
        var customerId = typed.CustomerId ?? await NewCustomerAsync(db, access.ResellerId, typed.CustomerName, ct);
        return Added(db, [App.OrderCustomerApp(access.ResellerId, checkedApps[0], typed.Bundle, mainAppId, customerId, day, book)]);
    }

    private static Outcome<IReadOnlyList<App>> Added(PortalDb db, IReadOnlyList<App> apps)
    {
        db.Apps.AddRange(apps);
        return new Outcome<IReadOnlyList<App>>(apps);
    }

    private static async Task<long> NewCustomerAsync(PortalDb db, long resellerId, string name, CancellationToken ct)
    {
        var customer = Customer.Create(resellerId, name);
        db.Customers.Add(customer);
        await db.SaveChangesAsync(ct);
        return customer.Id;
    }
}
