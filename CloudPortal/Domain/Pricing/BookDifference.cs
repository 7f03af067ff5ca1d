namespace CloudPortal.Domain.Pricing;

public enum DifferenceKind
{
    Unchanged = 0,
    Changed = 1,
    Added = 2,
    Removed = 3,
}

/// <summary>One value of a price book, in whichever book it stands.</summary>
/// <param name="Bundle">Of a rate.</param>
/// <param name="Placement">Of a rate.</param>
/// <param name="From">The lower bound of a tier's discount.</param>
public readonly record struct BookItem(BookField Field, Bundle Bundle = default, Placement Placement = default, int From = 0)
{
    public bool IsPrice => Field is BookField.Setup or BookField.Platform or BookField.PerUser;

    /// <summary>Yes is 1, no is 0.</summary>
    public bool IsSwitch => Field is BookField.AllUnits or BookField.SetupDiscounted or BookField.PlatformDiscounted or BookField.PerUserDiscounted;
}

/// <summary>One value in two books, or in two versions of one; null where a book does not have it.</summary>
public sealed record BookDifference(BookItem Item, decimal? Before, decimal? After)
{
    public DifferenceKind Kind => (Before, After) switch
    {
        (null, _) => DifferenceKind.Added,
        (_, null) => DifferenceKind.Removed,
        var (before, after) => before == after ? DifferenceKind.Unchanged : DifferenceKind.Changed,
    };

    /// <summary>By how much a price rises, in per cent of what it was; null for what is no price or has nothing to be compared with.</summary>
    public decimal? Percent => Item.IsPrice && Before is { } before and not 0m && After is { } after ? (after - before) / before * 100m : null;

    /// <summary>All values of both: rates, then tiers ascending, then policies.</summary>
    public static IReadOnlyList<BookDifference> Between(PriceBookContent before, PriceBookContent after)
    {
        var (one, other) = (Values(before), Values(after));
        return
        [
            .. one.Keys.Union(other.Keys).OrderBy(Rank)
                .Select(item => new BookDifference(item, one.TryGetValue(item, out var was) ? was : null, other.TryGetValue(item, out var now) ? now : null)),
        ];
    }

    private static (int, Placement, Bundle, int, BookField) Rank(BookItem item) =>
        (item.IsPrice ? 0 : item.Field == BookField.Discount ? 1 : 2, item.Placement, item.Bundle, item.From, item.Field);

    private static Dictionary<BookItem, decimal> Values(PriceBookContent content)
    {
        var values = new Dictionary<BookItem, decimal>();
        foreach (var rate in content.Rates)
        {
            values[new(BookField.Setup, rate.Bundle, rate.Placement)] = rate.Setup;
            values[new(BookField.Platform, rate.Bundle, rate.Placement)] = rate.Platform;
            values[new(BookField.PerUser, rate.Bundle, rate.Placement)] = rate.PerUser;
        }

        foreach (var tier in content.Tiers)
        {
            values[new(BookField.Discount, From: tier.From)] = tier.Discount;
        }

        values[new(BookField.AllUnits)] = One(content.VolumeMode == VolumeMode.AllUnits);
        values[new(BookField.SetupDiscounted)] = One(content.Discounts.Setup);
        values[new(BookField.PlatformDiscounted)] = One(content.Discounts.Platform);
        values[new(BookField.PerUserDiscounted)] = One(content.Discounts.PerUser);
        values[new(BookField.Ceiling)] = content.Ceiling;
        values[new(BookField.NoticeDays)] = content.Safeguards.NoticeDays;
        values[new(BookField.LossLimit)] = content.Safeguards.LossLimitPercent;
        values[new(BookField.PointsLimit)] = content.Safeguards.PointsLimit;
        return values;
    }

    private static decimal One(bool yes) => yes ? 1m : 0m;
}
