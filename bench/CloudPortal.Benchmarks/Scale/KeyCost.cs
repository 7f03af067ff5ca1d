using System.Diagnostics;
using System.Globalization;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Sample.Scale;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Orders;
using CloudPortal.Services.PriceBooks;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Benchmarks.Scale;

/// <summary>What a key in the wizard costs on the server against one pricing of the same portfolio, totals only.</summary>
internal static class KeyCost
{
    private const int Rounds = 300;

    public static async Task StartAsync(ScaleDatabase database)
    {
        await using var portal = await database.ServicesAsync();
        var book = await ScaleDatabase.DraftAsync(portal);
        var impact = (await portal.GetRequiredService<SimulateImpact>().RunAsync(Actor.Operator.Instance, book, ScaleDatabase.On, ImpactScope.Everything)).Value;
        var largest = impact.Resellers.Single(r => r.LegalName == LargeSample.LargestName).ResellerId;
        var portfolio = (await portal.GetRequiredService<PortfolioQueries>().GetAsync(Actor.Operator.Instance, largest)).Value;
        var previews = portal.GetRequiredService<PreviewOrder>();
        var (total, key) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            PortfolioPricer.MonthlyTotal(portfolio.OnNextFirst);
            total = Math.Min(total, Stopwatch.GetElapsedTime(start).TotalMilliseconds);

            var draft = OrderDraft.WhiteLabels(1) with { Apps = [new AppDraft { Users = (100 + i).ToString(CultureInfo.InvariantCulture) }] };
            start = Stopwatch.GetTimestamp();
            var price = (await previews.PriceAsync(Actor.Operator.Instance, largest, draft)).Value;
            _ = CloudPortal.Components.Orders.PriceSummary.Of(draft, price);
            key = Math.Min(key, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Largest portfolio {portfolio.AppsToday.Count} apps, {portfolio.OnNextFirst.WhiteLabels} White Labels"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One pricing       {total:0.000} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One key           {key:0.000} ms on the server: {key / total:0.00} pricings"));
    }
}
