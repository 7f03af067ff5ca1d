using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Components.Why;

/// <summary>Why a number of the portfolio is what it is, by the key in the address: <c>platform:KESTREL</c>, <c>run-rate</c>.</summary>
public static class PortfolioWhy
{
    /// <returns>Null for a key that names nothing here: the drawer then stays closed.</returns>
    public static WhyStory? Tell(string key, PortfolioSnapshot portfolio)
    {
        if (portfolio.BookInForce is null)
        {
            return null;
        }

        var parts = key.Split(':', 2);
        return parts switch
        {
            ["run-rate"] => SumWhy.RunRate(portfolio),
            ["charged-next"] => SumWhy.ChargedNext(portfolio),
            ["nudge"] => NudgeWhy.Tell(portfolio),
            ["platform", var id] => Line(id, PriceComponent.Platform, portfolio),
            ["users", var id] => Line(id, PriceComponent.Users, portfolio),
            ["app", var id] => IndexOf(id, portfolio) is { } index ? SumWhy.App(index, portfolio) : null,
            _ => null,
        };
    }

    private static WhyStory? Line(string id, PriceComponent component, PortfolioSnapshot portfolio)
    {
        if (IndexOf(id, portfolio) is not { } index || LineOf(portfolio.OnNextFirst, index, component) is not { } line)
        {
            return null;
        }

        var explanation = PriceExplanation.Of(line);
        var isWhiteLabel = line.App.CountsAsWhiteLabel && component == PriceComponent.Platform;
        return new WhyStory(
            component == PriceComponent.Platform ? "Why is the platform fee of" : "Why are the users of",
            explanation.App,
            line.Amount,
            $"a month from {Days.DayAndMonth(portfolio.NextFirst)}",
            WhyLines.Of(explanation, WhyLines.Counted(portfolio.OnNextFirst)),
            isWhiteLabel ? NeighboursWhy.Rows(index, portfolio) : null,
            isWhiteLabel ? NeighboursWhy.Sentences(index, portfolio) : [],
            PriceBookPolicies.InShort(line.App.Book),
            WhyLines.BookLine(line.App.Book),
            "/price-list");
    }

    private static int? IndexOf(string id, PortfolioSnapshot portfolio)
    {
        for (var i = 0; i < portfolio.OnNextFirst.Apps.Count; i++)
        {
            if (string.Equals(portfolio.OnNextFirst.Apps[i].CloudId?.Value, id, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return null;
    }

    private static PriceLine? LineOf(Portfolio portfolio, int index, PriceComponent component)
    {
        var found = new List<PriceLine>(1);
        var sink = new OneLineSink(index, component, found);
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return found is [var line] ? line : null;
    }

    private readonly struct OneLineSink(int index, PriceComponent component, List<PriceLine> found) : IPriceLineSink
    {
        public void Add(int appIndex, in PriceLine line)
        {
            if (appIndex == index && line.Component == component)
            {
                found.Add(line);
            }
        }
    }
}
