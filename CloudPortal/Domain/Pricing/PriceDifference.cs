using System.Globalization;

namespace CloudPortal.Domain.Pricing;

/// <summary>
/// The one teller of why a line has another amount under another price book or on another day. It reads the explanations of
/// both results of the engine and computes no price.
/// </summary>
public static class PriceDifference
{
    /// <summary>Sentences; none where the amount is the same, or follows from another bundle, other users or other points alone.</summary>
    /// <param name="before">What it is compared with.</param>
    /// <param name="after">The same component of the same app.</param>
    public static IReadOnlyList<string> Reasons(in PriceLine before, in PriceLine after)
    {
        if (before.Amount == after.Amount || (before.App.Bundle, before.App.Placement) != (after.App.Bundle, after.App.Placement))
        {
            return [];
        }

        var reasons = new List<string>();
        if (before.PublicUnit != after.PublicUnit)
        {
            reasons.Add($"The {Name(after.Component)} of {(after.App.Bundle == Bundle.WhiteLabel ? "a " : "")}{KindOf(after.App.Bundle, after.App.Placement)} is {Unit(after)} in {after.App.Book.Name}, not {Unit(before)}.");
        }

        if (IsDiscounted(before) != IsDiscounted(after))
        {
            reasons.Add($"{after.App.Book.Name} {(IsDiscounted(after) ? "discounts" : "does not discount")} the {Name(after.Component)}; {before.App.Book.Name} {(IsDiscounted(after) ? "does not" : "does")}.");
        }
        else if (before.DiscountPercent != after.DiscountPercent)
        {
            reasons.AddRange(Discount(before, after));
        }

        return reasons;
    }

    /// <summary>Why an app has no price at all under a book.</summary>
    public static string NotSold(Bundle bundle, Placement placement, PriceBook book) => $"{KindOf(bundle, placement)} is not sold under {book.Name}.";

    private static IEnumerable<string> Discount(PriceLine before, PriceLine after)
    {
        var (was, now) = (before.Discount, after.Discount);
        if (was.Tier.Discount != now.Tier.Discount && (was.Tier.Discount >= was.Agreement || now.Tier.Discount >= now.Agreement))
        {
            yield return $"The volume tier gives {Percent(now.Tier.Discount)}, not {Percent(was.Tier.Discount)}: {TierCause(before, after)}.";
        }

        if (was.Agreement != now.Agreement && (was.Agreement > was.Tier.Discount || now.Agreement > now.Tier.Discount))
        {
            yield return now.Agreement == 0m ? $"No agreement applies; it was one of {Percent(was.Agreement)}."
                : was.Agreement == 0m ? $"An agreement gives {Percent(now.Agreement)}."
                : $"The agreement gives {Percent(now.Agreement)}, not {Percent(was.Agreement)}.";
        }

        if (IsCut(now) && (!IsCut(was) || was.Ceiling != now.Ceiling))
        {
            yield return $"The ceiling of {after.App.Book.Name} cuts it to {Percent(now.Ceiling)}.";
        }
        else if (IsCut(was) && !IsCut(now))
        {
            yield return $"The ceiling does not cut it; in {before.App.Book.Name} it cuts it to {Percent(was.Ceiling)}.";
        }
    }

    private static string TierCause(PriceLine before, PriceLine after)
    {
        var (was, now, book) = (before.Discount, after.Discount, after.App.Book);
        if (was.Position == 0 != (now.Position == 0))
        {
            return now.Position == 0
                ? $"{book.Name} gives all White Labels the tier reached by {Counted(now.WhiteLabels)}"
                : $"{book.Name} gives each White Label the tier of its own place, and this is number {Number(now.Position)}";
        }

        var (counted, instead) = now.Position == 0 ? (now.WhiteLabels, was.WhiteLabels) : (now.Position, was.Position);
        if (counted != instead && book.TierOf(instead).Discount != now.Tier.Discount)
        {
            return now.Position == 0
                ? $"{Counted(counted)} {(counted == 1 ? "counts" : "count")}, not {Number(instead)}"
                : $"it is number {Number(counted)} in the order of the White Labels, not {Number(instead)}";
        }

        return was.Tier.From == now.Tier.From
            ? $"that is what {book.Name} gives from {Counted(now.Tier.From)} on"
            : Bound(Math.Max(was.Tier.Discount, now.Tier.Discount), before.App.Book, book);
    }

    /// <summary>Where the higher of two tiers begins in each book decides which of the two is reached.</summary>
    private static string Bound(decimal discount, PriceBook before, PriceBook after) => (FromOf(before, discount), FromOf(after, discount)) switch
    {
        (null, { } to) => $"{after.Name} gives {Percent(discount)} from {Counted(to)} on, {before.Name} from no number",
        ({ } from, null) => $"{before.Name} gives {Percent(discount)} from {Counted(from)} on, {after.Name} from no number",
        var (from, to) => $"the tier of {Percent(discount)} begins at {Counted(to ?? 0)} in {after.Name}, at {Number(from ?? 0)} in {before.Name}",
    };

    private static int? FromOf(PriceBook book, decimal discount) => book.Tiers.FirstOrDefault(t => t.Discount == discount)?.From;

    private static bool IsDiscounted(in PriceLine line) => line.App.Book.Discounts.Includes(line.Component);

    private static bool IsCut(in Discount discount) => Math.Max(discount.Tier.Discount, discount.Agreement) + discount.ExtraPoints > discount.Ceiling;

    private static string Name(PriceComponent component) => component switch
    {
        PriceComponent.Setup => "setup fee",
        PriceComponent.Platform => "platform fee",
        _ => "per-user price",
    };

    private static string KindOf(Bundle bundle, Placement placement) =>
        Words.Of(bundle) + (bundle == Bundle.WhiteLabel ? "" : placement == Placement.CustomerApp ? " as a customer app" : " standing alone");

    private static string Unit(in PriceLine line) => MoneyFormat.Unit(line.PublicUnit, line.App.Book.Currency.MinorDigits);

    private static string Percent(decimal percent) => MoneyFormat.Percent(percent);

    private static string Counted(int whiteLabels) => MoneyFormat.Counted(whiteLabels, "White Label");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
