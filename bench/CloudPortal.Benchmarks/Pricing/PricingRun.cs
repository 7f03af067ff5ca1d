using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace CloudPortal.Benchmarks.Pricing;

/// <summary>
/// A short run in this process, about two minutes, with the figures for each app. It compares the best of many short
/// iterations: whatever else the machine does only ever adds time.
/// </summary>
internal static class PricingRun
{
    public static void Start()
    {
        var job = Job.ShortRun
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(25)
            .WithIterationTime(TimeInterval.FromMilliseconds(25))
            .WithIterationCount(40);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(ConsoleLogger.Default)
            .AddExporter(MarkdownExporter.Console)
            .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params)
            .AddColumn(StatisticColumn.Min, PerAppColumn.Ratio, PerAppColumn.Time, PerAppColumn.Bytes)
            .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByParams);
        BenchmarkRunner.Run<PricingBenchmarks>(config);
    }
}
