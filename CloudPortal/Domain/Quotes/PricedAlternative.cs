using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>An alternative with its prices, before tax.</summary>
/// <param name="Lines">Of each app that the book sells, in the order of the alternative.</param>
/// <param name="Steps">What acceptance orders first, then each day of the growth plan.</param>
public sealed record PricedAlternative(CheckedAlternative Alternative, IReadOnlyList<PricedQuoteLine> Lines, IReadOnlyList<QuoteStep> Steps)
{
    /// <summary>Of what acceptance orders.</summary>
    public QuoteTotals Totals => Lines.Where(l => l.Line.PlannedFor is null).Aggregate(default(QuoteTotals), (sum, l) => sum + l.Totals);

    /// <summary>Users of what acceptance orders.</summary>
    public int Users => Lines.Where(l => l.Line.PlannedFor is null).Sum(l => l.Line.Users);

    public PricedQuoteLine? Of(int brand) => Lines.FirstOrDefault(l => l.Line.Brand == brand);

    /// <summary>What is promised of each line, in their order.</summary>
    public IReadOnlyList<QuotePromise> Promise(string quote, DateOnly pricedOn) =>
        [.. Lines.Select(l => QuotePromise.Of(l.Platform.Discount, quote, pricedOn))];
}

/// <summary>One app with its three lines of a full month.</summary>
public sealed record PricedQuoteLine(CheckedLine Line, PriceLine Setup, PriceLine Platform, PriceLine Users)
{
    public QuoteTotals Totals => new(ListNet.Of(Setup), Month);

    /// <summary>Platform and users.</summary>
    public ListNet Month => ListNet.Of(Platform) + ListNet.Of(Users);

    /// <summary>Percent, of the components that the book discounts.</summary>
    public decimal DiscountPercent => Platform.Discount.Combined;

    /// <summary>Why it costs something else than the same brand elsewhere, as sentences; see <see cref="PriceDifference"/>.</summary>
    public IReadOnlyList<string> ReasonsAgainst(PricedQuoteLine other) =>
    [
        .. PriceDifference.Reasons(other.Setup, Setup)
            .Concat(PriceDifference.Reasons(other.Platform, Platform))
            .Concat(PriceDifference.Reasons(other.Users, Users)).Distinct(),
    ];
}

/// <summary>What a quote comes to once a step of it is there: everything until then, priced with the White Labels of that step.</summary>
/// <param name="Day">Null for what acceptance orders.</param>
/// <param name="NewApps">Apps of this step.</param>
/// <param name="WhiteLabels">n, the recipient's other apps included.</param>
/// <param name="OneOff">The setup fees of this step.</param>
/// <param name="Monthly">Of all the quote's apps until then.</param>
/// <param name="NewMonthly">Of the apps of this step alone.</param>
/// <param name="EarlierChange">What the apps of earlier steps cost more a month than before it, by the White Labels that come; below 0 where a tier is reached.</param>
public sealed record QuoteStep(DateOnly? Day, int NewApps, int WhiteLabels, ListNet OneOff, ListNet Monthly, ListNet NewMonthly, decimal EarlierChange)
{
    /// <summary>What the month changes by with this step.</summary>
    public decimal Change => NewMonthly.Net + EarlierChange;

    internal static QuoteStep Of(DateOnly? day, int whiteLabels, IReadOnlyList<QuoteLineSink.Three> lines, int firstNew, QuoteStep? before) => new(
        day,
        lines.Count - firstNew,
        whiteLabels,
        lines.Skip(firstNew).Aggregate(default(ListNet), (sum, l) => sum + ListNet.Of(l.Setup)),
        Month(lines),
        Month(lines.Skip(firstNew)),
        Month(lines.Take(firstNew)).Net - (before?.Monthly.Net ?? 0m));

    private static ListNet Month(IEnumerable<QuoteLineSink.Three> lines) =>
        lines.Aggregate(default(ListNet), (sum, l) => sum + ListNet.Of(l.Platform) + ListNet.Of(l.Users));
}

/// <summary>Collects the three lines of each quoted app, as the engine pushes them.</summary>
internal readonly struct QuoteLineSink(List<PriceLine> lines) : IPriceLineSink
{
    public void Add(int appIndex, in PriceLine line) => lines.Add(line);

    public static IReadOnlyList<Three> Price(Portfolio portfolio, int firstQuoted)
    {
        var lines = new List<PriceLine>();
        var sink = new QuoteLineSink(lines);
        PortfolioPricer.PriceQuote(portfolio, firstQuoted, ref sink);
        return [.. lines.Chunk(3).Select(c => new Three(c[0], c[1], c[2]))];
    }

    internal sealed record Three(PriceLine Setup, PriceLine Platform, PriceLine Users);
}
