using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>One figure of a review, as it was shown and as it is now.</summary>
/// <param name="IsChange">It is written with its sign.</param>
/// <param name="Id">The Cloud ID that belongs to the label.</param>
internal sealed record PriceMove(
    string Label, decimal Then, decimal Now, bool IsStrong = false, bool IsChange = false, bool IsTotal = false, string? Id = null)
{
    public bool HasMoved => Now != Then;

    public static IReadOnlyList<PriceMove> Of(DraftReview shown, OrderReview review)
    {
        var (then, now) = (shown.Price, review.Kept.Price);
        var price = PriceSummary.Of(review.Draft, review.Price);
        var isOne = price.Apps == 1;
        return
        [
            new("Due now", then.DueNow, now.DueNow, IsStrong: true),
            new(isOne ? "Platform of" : "Platform of these apps", then.Platform, now.Platform, IsChange: true, Id: isOne ? AppText.CloudIdOf(review.Draft.Apps[0]) : null),
            new(Numerals.Capital(price.UsersLabel), then.Users, now.Users, IsChange: true),
            new("Your other apps", then.OtherApps, now.OtherApps, IsChange: true),
            new($"Per month from {Days.DayAndMonth(price.Preview.MonthlyFrom)}", then.MonthlyChange, now.MonthlyChange, IsStrong: true, IsChange: true, IsTotal: true),
            new("First year", then.FirstYear, now.FirstYear, IsStrong: true, IsChange: true),
        ];
    }
}
