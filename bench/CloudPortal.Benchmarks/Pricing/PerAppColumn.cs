using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace CloudPortal.Benchmarks.Pricing;

/// <summary>A figure divided by the number of apps: what must stay the same when portfolios grow.</summary>
internal sealed class PerAppColumn(string name, Func<BenchmarkReport, double?> figure) : IColumn
{
    public static readonly PerAppColumn Time = new("ns/app", r => r.ResultStatistics?.Median);
    public static readonly PerAppColumn Bytes = new("B/app", r => r.GcStats.GetBytesAllocatedPerOperation(r.BenchmarkCase));

    public string Id => "PerApp." + name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => name + ": divided by the number of apps";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var apps = (int)benchmarkCase.Parameters[nameof(PricingBenchmarks.Apps)];
        return summary[benchmarkCase] is { } report && figure(report) is { } value
            ? (value / apps).ToString("0.0", CultureInfo.InvariantCulture)
            : "?";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
