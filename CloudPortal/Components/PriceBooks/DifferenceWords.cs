using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.PriceBooks;

/// <summary>The values of price books side by side, in words.</summary>
internal static class DifferenceWords
{
    public static string What(BookItem item) => item.Field switch
    {
        BookField.Setup => $"{KindOf(item)}: setup",
        BookField.Platform => $"{KindOf(item)}: platform",
        BookField.PerUser => $"{KindOf(item)}: per user",
        BookField.Discount => $"Tier from {MoneyFormat.Count(item.From)}",
        BookField.AllUnits => "All White Labels get the discount of the tier reached",
        BookField.SetupDiscounted => "The setup fee is discounted",
        BookField.PlatformDiscounted => "The platform fee is discounted",
        BookField.PerUserDiscounted => "The per-user price is discounted",
        BookField.Ceiling => "Ceiling",
        BookField.NoticeDays => "Notice before it reaches existing licences",
        BookField.PointsLimit => "Extra points without approval",
        BookField.LossLimit => "Rise above which it must be acknowledged",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Field, null),
    };

    /// <param name="item">What it is.</param>
    /// <param name="value">Null: the book does not have it.</param>
    /// <param name="currency">Of prices.</param>
    public static string Text(BookItem item, decimal? value, Currency currency) => value is not { } has ? "–"
        : item.IsSwitch ? has == 1m ? "yes" : "no"
        : item.IsPrice ? MoneyFormat.Unit(has, currency.MinorDigits)
        : item.Field == BookField.NoticeDays ? MoneyFormat.Counted((int)has, "day")
        : MoneyFormat.Percent(has);

    private static string KindOf(BookItem item) => $"{Words.Of(item.Bundle)}, {Words.Of(item.Placement).ToLowerInvariant()}";
}
