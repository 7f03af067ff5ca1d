namespace CloudPortal.Domain.Pricing;

/// <summary>The sum of all lines.</summary>
public struct TotalSink : IPriceLineSink
{
    public decimal Total { get; private set; }

    public void Add(int appIndex, in PriceLine line) => Total += line.Amount;
}

/// <summary>The sum of the lines of each app, by its index in the portfolio.</summary>
public readonly struct AppTotalsSink(decimal[] totals) : IPriceLineSink
{
    public void Add(int appIndex, in PriceLine line) => totals[appIndex] += line.Amount;
}

/// <summary>Keeps every line.</summary>
public readonly struct LineListSink(List<PriceLine> lines) : IPriceLineSink
{
    public void Add(int appIndex, in PriceLine line) => lines.Add(line);
}
