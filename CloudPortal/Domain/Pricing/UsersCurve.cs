namespace CloudPortal.Domain.Pricing;

/// <summary>
/// What an order changes per month by the users of one of its apps, all else as previewed: the previewed change without
/// that app's Users line, and the engine's own line for any other number.
/// </summary>
public sealed class UsersCurve
{
    private readonly LicensedApp app;
    private readonly Discount discount;
    private readonly decimal perUser;

    private UsersCurve(LicensedApp app, Discount discount, decimal withoutUsers, decimal perUser)
    {
        (this.app, this.discount, this.perUser) = (app, discount, perUser);
        WithoutUsers = withoutUsers;
        NetPerUser = UsersLine(1).NetUnit;
    }

    /// <summary>The change while the app has no users.</summary>
    public decimal WithoutUsers { get; }

    /// <summary>What one further user adds, not rounded.</summary>
    public decimal NetPerUser { get; }

    internal Currency Currency => app.Book.Currency;

    /// <param name="preview">The order.</param>
    /// <param name="index">The app's place among the ordered ones, from 0.</param>
    public static UsersCurve Of(OrderPreview preview, int index)
    {
        var platform = preview.NewLines.Where(l => l.Component == PriceComponent.Platform).ElementAt(index);
        var users = preview.NewLines
            .Where(l => l.Component == PriceComponent.Users && ReferenceEquals(l.App, platform.App))
            .Sum(l => l.Amount);
        var rate = platform.App.Book.RateFor(platform.App.Bundle, platform.App.Placement)!;
        return new UsersCurve(platform.App, platform.Discount, preview.MonthlyChange - users, rate.PerUser);
    }

    /// <summary>The change of the monthly total with this many users of the app.</summary>
    public decimal At(int users) => users == 0 ? WithoutUsers : WithoutUsers + UsersLine(users).Amount;

    /// <returns>The largest number of users up to <paramref name="most"/> with which the month is no dearer than without the order; null when it is dearer at once.</returns>
    public int? LastNotDearer(int most)
    {
        if (WithoutUsers > 0m)
        {
            return null;
        }

        // The change never falls with a further user, so halving finds the last one.
        var (low, high) = (0, most);
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            (low, high) = At(middle) <= 0m ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private PriceLine UsersLine(int users) => PortfolioPricer.Line(app, PriceComponent.Users, perUser, users, discount, null);
}
