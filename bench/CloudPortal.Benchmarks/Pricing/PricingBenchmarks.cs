using BenchmarkDotNet.Attributes;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Benchmarks.Pricing;

/// <summary>Portfolios of half White Labels, half customer apps, with users, under the sample rates.</summary>
public class PricingBenchmarks
{
    private Portfolio portfolio = null!;
    private LoopApp[] loopApps = null!;

    [Params(10, 1_000, 100_000)]
    public int Apps { get; set; }

    [Params(VolumeMode.AllUnits, VolumeMode.Graduated)]
    public VolumeMode Mode { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        portfolio = SamplePortfolio.Of(Apps, Mode);
        var lines = new List<PriceLine>();
        var sink = new LineListSink(lines);
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        loopApps = [.. lines.Where(l => l.Component == PriceComponent.Platform).Select(ToLoopApp)];
        if (Loop() != Total())
        {
            throw new InvalidOperationException("the loop and the engine disagree");
        }
    }

    [Benchmark(Baseline = true)]
    public decimal Loop() => HandLoop.Total(loopApps);

    [Benchmark]
    public decimal Total() => PortfolioPricer.MonthlyTotal(portfolio);

    [Benchmark]
    public decimal LinesWithExplanations()
    {
        var sink = new ExplainingSink(new List<PriceExplanation>(Apps * 2));
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return sink.Explanations.Count;
    }

    private static LoopApp ToLoopApp(PriceLine line)
    {
        var rate = line.App.Book.RateFor(line.App.Bundle, line.App.Placement)!;
        return new LoopApp(rate.Platform, rate.PerUser, line.App.Users, 1m - (line.DiscountPercent / 100m));
    }

    private readonly struct ExplainingSink(List<PriceExplanation> explanations) : IPriceLineSink
    {
        public List<PriceExplanation> Explanations => explanations;

        public void Add(int appIndex, in PriceLine line) => explanations.Add(PriceExplanation.Of(line));
    }
}
