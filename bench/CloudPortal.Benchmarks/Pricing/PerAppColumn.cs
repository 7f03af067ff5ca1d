using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace CloudPortal.Benchmarks.Pricing;

/// <summary>What must stay the same when portfolios grow.</summary>
internal sealed class PerAppColumn(string name, string legend, Func<Summary, BenchmarkReport, double?> figure) : IColumn
{
    public static readonly PerAppColumn Ratio = new("Ratio", "The time divided by that of the loop", (s, r) => Best(r) / Best(LoopOf(s, r)));
    public static readonly PerAppColumn Time = new("ns/app", "The time divided by the number of apps", (_, r) => Best(r) / AppsOf(r));
    public static readonly PerAppColumn Bytes = new(
        "B/app", "The bytes allocated divided by the number of apps", (_, r) => (double?)r.GcStats.GetBytesAllocatedPerOperation(r.BenchmarkCase) / AppsOf(r));

    public string Id => "PerApp." + name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase] is { } report && figure(summary, report) is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture) : "?";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;

    private static double? Best(BenchmarkReport report) => report.ResultStatistics?.Min;

    private static int AppsOf(BenchmarkReport report) => (int)report.BenchmarkCase.Parameters[nameof(PricingBenchmarks.Apps)];

    private static BenchmarkReport LoopOf(Summary summary, BenchmarkReport report) => summary.Reports.Single(r =>
        r.BenchmarkCase.Descriptor.Baseline && r.BenchmarkCase.Parameters.DisplayInfo == report.BenchmarkCase.Parameters.DisplayInfo);
}
