using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.Orders;

/// <summary>One bundle in which a customer app can be ordered, priced with the typed users.</summary>
/// <param name="Cheaper">With how many users it is cheaper than the other bundle; null when there is no other.</param>
public sealed record BundleChoice(Bundle Bundle, OrderPreview Preview, Crossover? Cheaper);

/// <summary>A White Label of its own instead, when that is cheaper and soon paid back.</summary>
/// <param name="Preview">The White Label with the same users.</param>
/// <param name="Saving">What the month costs less than with the chosen bundle; above 0.</param>
/// <param name="MoreOnce">What it costs more at once in setup; may be negative.</param>
/// <param name="PayBackMonths">Whole months, rounded up.</param>
/// <param name="Cheaper">With how many users it is cheaper.</param>
public sealed record OwnWhiteLabel(OrderPreview Preview, decimal Saving, decimal MoreOnce, int PayBackMonths, Crossover Cheaper);

/// <summary>
/// What a customer app could be: each bundle, or a White Label. All are engine results over the portfolio of one preview,
/// so that a keystroke asks the database no more often.
/// </summary>
public sealed record CustomerAppChoices(IReadOnlyList<BundleChoice> Bundles, OwnWhiteLabel? Own)
{
    private static readonly Bundle[] Offered = [Bundle.FullFeature, Bundle.Enterprise];

    public static CustomerAppChoices Of(OrderDraft draft, OrderPrice price)
    {
        var previews = new List<(Bundle Bundle, OrderPreview Preview)>(Offered.Length);
        foreach (var bundle in Offered)
        {
            if (DraftPricing.Preview(draft with { Apps = [draft.Apps[0] with { Bundle = bundle }] }, price.Portfolio).Is(out var preview, out _))
            {
                previews.Add((bundle, preview));
            }
        }

        return new CustomerAppChoices([.. previews.Select(p => new BundleChoice(p.Bundle, p.Preview, AgainstOthers(p, previews)))], OwnOf(draft, price));
    }

    private static Crossover? AgainstOthers((Bundle Bundle, OrderPreview Preview) one, List<(Bundle Bundle, OrderPreview Preview)> all) =>
        all.Find(p => p.Bundle != one.Bundle) is { Preview: { } other } ? Compare(one.Preview, other) : null;

    private static OwnWhiteLabel? OwnOf(OrderDraft draft, OrderPrice price)
    {
        var own = new OrderDraft { Kind = DraftKind.WhiteLabels, Apps = draft.Apps };
        if (!DraftPricing.Preview(own, price.Portfolio).Is(out var preview, out _))
        {
            return null;
        }

        var saving = price.Preview.MonthlyChange - preview.MonthlyChange;
        var moreOnce = preview.OneOff - price.Preview.OneOff;
        return PayBack.Months(Math.Max(moreOnce, 0m), saving) is { } months and <= PayBack.LongestWorthShowing
            ? new OwnWhiteLabel(preview, saving, moreOnce, months, Compare(preview, price.Preview))
            : null;
    }

    private static Crossover Compare(OrderPreview one, OrderPreview other) =>
        Crossover.Of(UsersCurve.Of(one, 0), UsersCurve.Of(other, 0), NewApp.MaxUsers);
}
