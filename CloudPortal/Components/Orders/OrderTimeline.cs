using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Components.Orders;

/// <summary>What is charged on which UTC day if the order is placed now; every amount is a sum of engine lines.</summary>
internal sealed class OrderTimeline
{
    private readonly PriceSummary price;
    private readonly IReadOnlyList<AppAmounts> after;
    private readonly IReadOnlyList<LicensedApp> apps;

    public OrderTimeline(PriceSummary price)
    {
        this.price = price;
        var portfolio = EffectText.AfterOrder(price);
        (apps, after) = (portfolio.Apps, AppAmounts.Of(portfolio));
    }

    private OrderPreview Preview => price.Preview;

    public string Today => Days.WithYear(Preview.Day) + " (UTC)";

    public string NextFirst => Days.WithYear(Preview.MonthlyFrom);

    /// <summary>The platform fees that fall due on the next 1st.</summary>
    public decimal PlatformAfter => after.Sum(a => a.Platform);

    public string DueNow =>
        $"{(price.Apps == 1 ? "Setup" : "Setup fees")} {Text(price.Setup)} and the platform fee{(price.Apps == 1 ? "" : "s")} for {price.Prorated.Days} of {price.Prorated.DaysInMonth} days, {Text(price.PlatformNow)}.";

    public string OnNextFirst
    {
        get
        {
            var without = price.Price.Portfolio.Monthly.Sum(a => a.Platform);
            return $"{Numerals.Capital(Held())}, instead of {Text(without)} without this order. {Days.Month(Preview.Day)}’s users come on top.";
        }
    }

    public string EveryFirst
    {
        get
        {
            var change = Preview.MonthlyChange;
            var compared = change == 0m ? "as much as without it" : $"{Text(Math.Abs(change))} {(change < 0m ? "less" : "more")} than without it";
            return $"Platform fees in advance, users of the past month in arrears, {compared}.";
        }
    }

    /// <summary><c>ten White Labels at 349.30 and six customer apps</c></summary>
    private string Held()
    {
        var parts = new List<string>();
        Add(parts, Counted(a => a.Bundle == Bundle.WhiteLabel), "White Label", withFee: true);
        Add(parts, Counted(a => a.Placement == Placement.CustomerApp), "customer app", withFee: false);
        Add(parts, Counted(a => a.Bundle != Bundle.WhiteLabel && a.Placement == Placement.Standalone), "other app", withFee: false);
        return parts switch
        {
            [] => "no apps",
            [var only] => only,
            _ => $"{string.Join(", ", parts[..^1])} and {parts[^1]}",
        };
    }

    private List<AppAmounts> Counted(Func<LicensedApp, bool> kind) =>
        [.. apps.Index().Where(a => a.Item.Status.IsLicensed() && kind(a.Item)).Select(a => after[a.Index])];

    private void Add(List<string> parts, List<AppAmounts> held, string thing, bool withFee)
    {
        if (held.Count > 0)
        {
            var sameFee = withFee && held.TrueForAll(a => a.Platform == held[0].Platform);
            parts.Add(Numerals.Counted(held.Count, thing) + (sameFee ? $" at {Text(held[0].Platform)}" : ""));
        }
    }

    private string Text(decimal amount) => MoneyFormat.Amount(amount, price.Digits);
}
