using CloudPortal.Domain;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;

namespace CloudPortal.Services.Orders;

/// <summary>What an order leaves in the audit: an entry for each app, the first with the price of the whole order.</summary>
internal static class OrderAudit
{
    public static IEnumerable<AuditEntry> Entries(
        long resellerId, OrderReview review, IReadOnlyList<App> apps, AuditAuthor author, DateTime now)
    {
        var preview = review.Price.Preview;
        if (review.Draft.Kind == DraftKind.CustomerApp && ReviewOrder.MainAppOf(review.Draft, review.Price.Portfolio) is { IsMainApp: false } main)
        {
            yield return AuditEntry.Of(
                    resellerId, now, author.Id, author.Name, AuditAction.MultiTenancyEnabled, main.Licensed.CloudId!.Value, "It may provision customer apps")
                .Changing("off", "on").Costing(0m, 0m);
        }

        for (var i = 0; i < apps.Count; i++)
        {
            var action = review.Draft.Kind == DraftKind.CustomerApp ? AuditAction.Provisioned : AuditAction.Ordered;
            var entry = AuditEntry.Of(resellerId, now, author.Id, author.Name, action, apps[i].CloudId!.Value, Detail(review.Draft, i))
                .Changing(null, $"{AppStatus.Ordered}, {review.Price.Book.Name}");
            yield return i == 0 ? entry.Costing(preview.MonthlyChange, preview.DueNow) : entry;
        }
    }

    private static string Detail(OrderDraft draft, int index)
    {
        if (draft.Kind == DraftKind.CustomerApp)
        {
            return $"{Words.Of(draft.Apps[index].Bundle)} under {draft.MainApp}";
        }

        return draft.Apps.Count == 1 ? "White Label" : $"White Label, {index + 1} of {draft.Apps.Count} in one order";
    }
}
