using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>What the panel says of a price: its lines put together and named. Sums of lines only; nothing is priced here.</summary>
public sealed record PriceSummary
{
    public const string UsersNeeded = "The price per month needs the users: a whole number from 0 to 10 000 000.";

    public required OrderPrice Price { get; init; }

    public required DraftKind Kind { get; init; }

    /// <summary>Apps in the order.</summary>
    public required int Apps { get; init; }

    public required decimal Setup { get; init; }

    public required decimal SetupPublic { get; init; }

    /// <summary>Null when the apps' setup fees get different percentages.</summary>
    public required decimal? SetupPercent { get; init; }

    public required decimal PlatformNow { get; init; }

    public required Proration Prorated { get; init; }

    public required decimal Platform { get; init; }

    public required decimal Users { get; init; }

    public required string UsersLabel { get; init; }

    public required decimal Others { get; init; }

    public required string OthersLabel { get; init; }

    /// <summary>A number of users cannot be read, so that no monthly figure of this price holds.</summary>
    public required bool NeedsUsers { get; init; }

    public OrderPreview Preview => Price.Preview;

    public string Whose => Apps == 1 ? "This app" : $"These {Apps} apps";

    public int Digits => Preview.Currency.MinorDigits;

    public static PriceSummary Of(OrderDraft draft, OrderPrice price)
    {
        var preview = price.Preview;
        var setup = preview.DueNowLines.Where(l => l.Component == PriceComponent.Setup).ToArray();
        var prorated = preview.DueNowLines.Where(l => l.Component == PriceComponent.Platform).ToArray();
        return new PriceSummary
        {
            Price = price,
            Kind = draft.Kind,
            Apps = setup.Length,
            Setup = preview.OneOff,
            SetupPublic = setup.Sum(l => l.PublicUnit),
            SetupPercent = Array.TrueForAll(setup, l => l.DiscountPercent == setup[0].DiscountPercent) ? setup[0].DiscountPercent : null,
            PlatformNow = prorated.Sum(l => l.Amount),
            Prorated = prorated[0].Proration!.Value,
            Platform = preview.NewMonthly(PriceComponent.Platform),
            Users = preview.NewMonthly(PriceComponent.Users),
            UsersLabel = UsersLabelOf(preview, setup.Length),
            Others = preview.OthersChange,
            OthersLabel = OthersLabelOf(preview),
            NeedsUsers = draft.Apps.Any(a => !UsersText.TryParse(a.Users, out _)),
        };
    }

    private static string UsersLabelOf(OrderPreview preview, int apps)
    {
        var users = preview.NewLines.Where(l => l.Component == PriceComponent.Users).Sum(l => (long)l.Quantity);
        var units = Enumerable.Range(0, apps).Select(i => UsersCurve.Of(preview, i).NetPerUser).Distinct().ToArray();
        var counted = users == 1 ? "1 user" : $"{MoneyFormat.Count((int)users)} users";
        return units is [var unit] ? $"{counted} × {MoneyFormat.Unit(unit, preview.Currency.MinorDigits)}" : counted;
    }

    private static string OthersLabelOf(OrderPreview preview)
    {
        var all = preview.WhiteLabelsBefore;
        var moved = preview.Others.Count;
        if (moved == 0 || !preview.Others.AreWhiteLabels)
        {
            return "Your other apps";
        }

        var whose = all == 1 ? "Your other White Label" : $"Your {MoneyFormat.Count(all)} other White Labels";
        return moved == all ? whose : $"{MoneyFormat.Count(moved)} of your {MoneyFormat.Count(all)} other White Labels";
    }
}
