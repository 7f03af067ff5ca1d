using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Pricing;

public sealed class BookDifferenceTests
{
    private static readonly PriceBookContent Content = PriceBookContent.Of(SampleBooks.Eur());

    [Fact]
    public void A_book_differs_from_itself_in_nothing() =>
        Assert.All(BookDifference.Between(Content, Content), d => Assert.Equal(DifferenceKind.Unchanged, d.Kind));

    [Fact]
    public void What_changed_was_added_or_removed_is_told_with_old_new_and_per_cent()
    {
        var other = Content with
        {
            Rates = [.. Content.Rates.Where(r => r.Bundle != Bundle.Enterprise).Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = 519m } : r)],
            Tiers = [.. Content.Tiers.Select(t => t.From == 10 ? new VolumeTier(9, 30m) : t)],
            Discounts = new DiscountedComponents(true, true, true),
        };

        var differences = BookDifference.Between(Content, other).Where(d => d.Kind != DifferenceKind.Unchanged).ToList();

        var platform = Assert.Single(differences, d => d.Kind == DifferenceKind.Changed && d.Item.IsPrice);
        Assert.Equal((499m, 519m, 4.01m), (platform.Before, platform.After, decimal.Round(platform.Percent!.Value, 2)));
        Assert.Equal([new(new(BookField.Discount, From: 9), null, 30m)], differences.Where(d => d.Kind == DifferenceKind.Added));
        Assert.Equal(new(new(BookField.Discount, From: 10), 30m, null), Assert.Single(differences, d => d.Kind == DifferenceKind.Removed && !d.Item.IsPrice));
        Assert.Equal(6, differences.Count(d => d.Kind == DifferenceKind.Removed && d.Item.Bundle == Bundle.Enterprise));
        Assert.Equal(new(new(BookField.PerUserDiscounted), 0m, 1m), Assert.Single(differences, d => d.Item.IsSwitch));
    }

    [Fact]
    public void A_price_that_was_nothing_rises_by_no_percentage()
    {
        var free = Content with { Rates = [.. Content.Rates.Select(r => r with { Setup = 0m })] };

        Assert.All(BookDifference.Between(free, Content).Where(d => d.Item.Field == BookField.Setup), d => Assert.Null(d.Percent));
    }
}
