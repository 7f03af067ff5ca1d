using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>
/// Prices the alternatives of a quote with the engine, over the portfolio that its recipient has. The editor, the sent
/// document and the order of an acceptance all come through here, which is what makes the quote the order.
/// </summary>
public sealed class QuotePricer
{
    /// <summary>Stands in for the licence number of an app that has no licence yet: after all that have one.</summary>
    private const long NotLicensedYet = 900_000_000;

    private readonly PriceBook book;
    private readonly Portfolio existing;

    /// <param name="book">Of the quote.</param>
    /// <param name="existing">What the recipient has on the day of pricing; of a prospect a portfolio without apps.</param>
    public QuotePricer(PriceBook book, Portfolio existing) => (this.book, this.existing) = (book, existing);

    /// <param name="alternative">Lines whose bundle the book has no rate for are left out; see <see cref="Unsold"/>.</param>
    /// <param name="promises">Of a sent version, one for each line; null while it is priced by the portfolio.</param>
    /// <exception cref="OverflowException">An amount is beyond what a decimal holds.</exception>
    public PricedAlternative Price(CheckedAlternative alternative, IReadOnlyList<QuotePromise>? promises = null)
    {
        var sold = alternative.Lines.Select((line, i) => (Line: line, Place: i)).Where(l => IsSold(l.Line)).ToList();
        var apps = sold.ToDictionary(l => l.Line, l => AppOf(l.Line, l.Place, promises?[l.Place]));
        var priced = new Dictionary<CheckedLine, QuoteLineSink.Three>();
        var steps = new List<QuoteStep>();
        List<CheckedLine> before = [];
        int? promised = null;
        foreach (var step in sold.Select(l => l.Line).GroupBy(l => l.PlannedFor).OrderBy(g => g.Key ?? DateOnly.MinValue))
        {
            var own = before.Concat(step).ToList();
            promised = Recount(apps, before, step) ?? promised;
            var portfolio = existing.With(own.Select(l => apps[l]));
            var lines = QuoteLineSink.Price(portfolio, existing.Apps.Count);
            foreach (var line in step)
            {
                priced[line] = lines[own.IndexOf(line)];
            }

            steps.Add(QuoteStep.Of(step.Key, promised ?? portfolio.WhiteLabels, lines, firstNew: before.Count, steps.LastOrDefault()));
            before = own;
        }

        return new PricedAlternative(alternative, [.. sold.Select(l => new PricedQuoteLine(l.Line, priced[l.Line].Setup, priced[l.Line].Platform, priced[l.Line].Users))], steps);
    }

    /// <summary>What an alternative gives with acceptance beyond a limit of points: what it would cost with no line above that, less what it costs.</summary>
    public PointsBeyond Beyond(CheckedAlternative alternative, decimal limit)
    {
        var within = alternative with { Lines = [.. alternative.Lines.Select(l => l with { Points = Math.Min(l.Points, limit) })] };
        var (given, allowed) = (Price(alternative).Totals, Price(within).Totals);
        return new PointsBeyond(alternative.Letter, allowed.OneOff.Net - given.OneOff.Net, allowed.Monthly.Net - given.Monthly.Net);
    }

    /// <summary>A full month of the apps that the recipient has, in their order, once acceptance has added what is priced now.</summary>
    /// <param name="priced">By this pricer.</param>
    public IReadOnlyList<AppMonth> Others(PricedAlternative priced)
    {
        var lines = new List<PriceLine>();
        var sink = new ExistingLinesSink(existing.Apps.Count, lines);
        PortfolioPricer.PriceMonth(existing.With(priced.Lines.Where(l => l.Line.PlannedFor is null).Select(l => l.Platform.App)), ref sink);
        return [.. lines.GroupBy(l => l.App.LicenceNumber).Select(app => new AppMonth([.. app]))];
    }

    /// <summary>The apps of an alternative that the book has no rate for.</summary>
    public IEnumerable<CheckedLine> Unsold(CheckedAlternative alternative) => alternative.Lines.Where(l => !IsSold(l));

    /// <summary>The apps of a step, for an order of the existing portfolio's day. What was counted is promised for acceptance; a later step has the tier of its day.</summary>
    /// <param name="alternative">Without a line that the book does not sell.</param>
    /// <param name="promises">Of a sent version, one for each line.</param>
    /// <param name="step">Null for what acceptance orders.</param>
    public IReadOnlyList<LicensedApp> Ordered(CheckedAlternative alternative, IReadOnlyList<QuotePromise>? promises, DateOnly? step)
    {
        var apps = alternative.Lines.Select((line, i) => (line.PlannedFor, App: AppOf(line, i, promises?[i]))).Where(l => l.PlannedFor == step).Select(l => l.App);
        return [.. step is null ? apps : apps.Select(a => a with { OrderedOn = existing.Day, Promise = null })];
    }

    /// <summary>Promised discounts of earlier steps go by the White Labels of this one, as those of a draft do by themselves.</summary>
    /// <returns>How many they are; null where nothing is promised, and where none comes.</returns>
    private int? Recount(Dictionary<CheckedLine, LicensedApp> apps, List<CheckedLine> before, IEnumerable<CheckedLine> step)
    {
        if (step.Select(l => apps[l]).FirstOrDefault(a => a.CountsAsWhiteLabel)?.Promise is not { } counted)
        {
            return null;
        }

        foreach (var line in before.Where(l => apps[l].CountsAsWhiteLabel))
        {
            apps[line] = apps[line] with { Promise = apps[line].Promise!.Recounted(book, counted.WhiteLabels) };
        }

        return counted.WhiteLabels;
    }

    private bool IsSold(CheckedLine line) => book.RateFor(line.Bundle, line.Placement) is not null;

    private LicensedApp AppOf(CheckedLine line, int place, QuotePromise? promise) => new()
    {
        CloudId = line.CloudId,
        Name = line.Name,
        LicenceNumber = NotLicensedYet + place,
        Bundle = line.Bundle,
        Placement = line.Placement,
        Status = AppStatus.Ordered,
        OrderedOn = line.PlannedFor ?? existing.Day,
        Users = line.Users,
        ExtraPoints = line.Points,
        QuotedAgreement = promise?.Agreement ?? 0m,
        Promise = promise is null ? null : promise with { PlannedFor = line.PlannedFor },
        Book = book,
    };

    private readonly struct ExistingLinesSink(int existing, List<PriceLine> lines) : IPriceLineSink
    {
        public void Add(int appIndex, in PriceLine line)
        {
            if (appIndex < existing)
            {
                lines.Add(line);
            }
        }
    }
}
