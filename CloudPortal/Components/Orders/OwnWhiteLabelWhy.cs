using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>Why a White Label of its own would cost less than the typed customer app: the difference of two engine results.</summary>
internal static class OwnWhiteLabelWhy
{
    public static WhyStory? Tell(OrderDraft draft, PriceSummary here)
    {
        if (CustomerAppChoices.Of(draft, here.Price).Own is not { } own)
        {
            return null;
        }

        var there = PriceSummary.Of(draft with { Kind = DraftKind.WhiteLabels }, here.Price with { Preview = own.Preview });
        var change = -own.Saving;
        return DraftWhy.Change(here, "Why would a White Label of its own change the month by", change, []) with
        {
            Steps =
            [
                new("As a customer app", MoneyFormat.WithSign(here.Preview.MonthlyChange, here.Digits), WhyStepKind.End),
                DraftWhy.Part(there, "White Label: platform", there.Platform),
                DraftWhy.Part(there, $"White Label: {there.UsersLabel}", there.Users),
                DraftWhy.Part(there, there.OthersLabel, there.Others, "Their whole monthly amounts, with one more White Label and without it."),
                new("As a White Label of its own", MoneyFormat.WithSign(own.Preview.MonthlyChange, here.Digits), WhyStepKind.End),
                new("Difference a month", MoneyFormat.WithSign(change, here.Digits), WhyStepKind.End) { IsCheaper = true },
            ],
            Sentences = [$"Setup once: {MoneyFormat.Amount(own.Preview.OneOff, here.Digits)} against {MoneyFormat.Amount(here.Preview.OneOff, here.Digits)} here; the difference is paid back in {own.PayBackMonths} months, rounded up.", .. WhyLines.Agreement(here.Price.Portfolio.OnNextFirst)],
        };
    }
}
