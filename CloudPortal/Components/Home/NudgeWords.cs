using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Components.Home;

/// <summary>A nudge in words; its figures come from the engine.</summary>
internal static class NudgeWords
{
    public static string Title(Nudge nudge) => nudge.Count == 1 ? "One more White Label" : $"{Numerals.Capital(Numerals.Cardinal(nudge.Count))} more White Labels";

    public static string Action(Nudge nudge, int held) => nudge.Count == 1 ? $"License the {Numerals.Ordinal(held + 1)}" : $"License {Numerals.Cardinal(nudge.Count)} more";

    /// <summary>The sum that proves it.</summary>
    public static string Proof(Nudge nudge, PortfolioSnapshot portfolio)
    {
        var digits = portfolio.Currency.MinorDigits;
        var now = WhiteLabelFees.Of(portfolio.OnNextFirst, portfolio.BookOfNewOnNextFirst!, further: 0);
        var then = WhiteLabelFees.Of(portfolio.OnNextFirst, portfolio.BookOfNewOnNextFirst!, nudge.Count);
        var reaches = nudge.Count == 1
            ? $"The {Numerals.Ordinal(then.Count)} reaches the {MoneyFormat.Percent(nudge.Tier.Discount)} tier."
            : $"Holding {MoneyFormat.Count(then.Count)} instead of {MoneyFormat.Count(now.Count)} reaches the {MoneyFormat.Percent(nudge.Tier.Discount)} tier.";
        return $"{reaches} {Numerals.Capital(Fees(then, digits))}; your {Fees(now, digits)}.";
    }

    /// <summary>Where no step pays back in time.</summary>
    public static string NoGain(PortfolioSnapshot portfolio) =>
        NextTier.Of(portfolio.OnNextFirst, portfolio.BookOfNewOnNextFirst!) is { } next
            ? $"The next tier, {MoneyFormat.Percent(next.Tier.Discount)}, starts at {MoneyFormat.Count(next.Tier.From)} White Labels, {MoneyFormat.Count(next.AppsAway)} away. Reaching it changes your month by {MoneyFormat.WithSign(next.Reaching.MonthlyChange, portfolio.Currency.MinorDigits)} {portfolio.Currency}, before users."
            : "You have the highest discount of this price book.";

    private static string Fees(WhiteLabelFees fees, int digits)
    {
        var each = fees.Each is { } fee ? $" at {MoneyFormat.InProse(fee, digits)}" : "";
        return $"{Numerals.Cardinal(fees.Count)}{each} cost {MoneyFormat.InProse(fees.Total, digits)}";
    }
}
