using CloudPortal.Domain;
using CloudPortal.Services.Apps;

namespace CloudPortal.Components.Apps;

/// <summary>What a portfolio consists of, in one line.</summary>
internal static class PortfolioFacts
{
    private static readonly string[] Small = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary><c>9 White Labels, two of them main apps with 7 customer apps</c></summary>
    public static string Line(PortfolioSummary portfolio)
    {
        var others = portfolio.Apps - portfolio.WhiteLabels - portfolio.CustomerApps;
        var parts = new[]
        {
            MoneyFormat.Counted(portfolio.WhiteLabels, "White Label"),
            portfolio.MainApps == 0 ? null : $"{MainApps(portfolio)} with {MoneyFormat.Counted(portfolio.CustomerApps, "customer app")}",
            others == 0 ? null : MoneyFormat.Counted(others, "other standalone app"),
        };
        return string.Join(", ", parts.OfType<string>());
    }

    private static string MainApps(PortfolioSummary portfolio)
    {
        var word = portfolio.MainApps < Small.Length ? Small[portfolio.MainApps] : MoneyFormat.Count(portfolio.MainApps);
        return portfolio.MainApps == 1 ? "one of them a main app" : $"{word} of them main apps";
    }
}
