using CloudPortal.Documents.Typesetting;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Documents.Quotes;

/// <summary>One alternative: its apps, what they come to, and what a growth plan adds later.</summary>
internal sealed class AlternativeTables(Pages pages, QuotedAlternative alternative, Currency currency)
{
    private const float TotalsWidth = 330;

    private static readonly TableColumn[] Money =
        [new("Setup,\nnet", IsFigure: true), new("A month,\nlist", IsFigure: true), new("A month,\ndiscount", IsFigure: true), new("A month,\nnet", IsFigure: true)];

    public void Draw()
    {
        var ordered = alternative.Lines.Where(l => l.PlannedFor is null).ToList();
        var planned = alternative.Lines.Where(l => l.PlannedFor is not null).OrderBy(l => l.PlannedFor).ToList();

        DrawHeading();
        if (ordered.Count > 0)
        {
            DrawOrdered(ordered);
            pages.Gap(14);
        }

        DrawTotals();
        if (planned.Count > 0)
        {
            DrawPlanned(planned);
        }
    }

    private void DrawHeading()
    {
        // It stays with the first rows of its table.
        pages.Need(130);
        var amount = Paragraph.Line(Text(alternative.Totals.Monthly.Net), QuoteStyles.Heading);
        var unit = Paragraph.Line($"{currency.Code} a month", QuoteStyles.Caption);
        pages.LineToRight(amount, pages.Right, pages.Y);
        pages.LineToRight(unit, pages.Right, pages.Y + QuoteStyles.Heading.Leading);

        var width = pages.Width - Math.Max(amount.Width, unit.Width) - 24;
        pages.Prose($"{alternative.Letter}\u2002{ReadingOrder.Isolated(alternative.Title)}", QuoteStyles.Heading, width);
        pages.Prose(alternative.Summary, QuoteStyles.Quiet, width);
        pages.Skip(8);
    }

    private void DrawOrdered(List<QuotedLine> lines)
    {
        var table = NewTable([new($"App\nAmounts in {currency.Code}", IsFigure: false), new("Users", IsFigure: true), .. Money]);
        foreach (var line in lines)
        {
            table.Add([App(line), Users(line), .. Amounts(line)]);
        }

        var (setup, month) = alternative.Totals;
        table.AddSum(
            Cell("Sum", QuoteStyles.Strong), Cell(MoneyFormat.Count(lines.Sum(l => (long)l.Users)), QuoteStyles.Strong), Cell(Text(setup.Net), QuoteStyles.Strong),
            Cell(Text(month.List), QuoteStyles.Quiet), Cell(Text(month.Discount), QuoteStyles.Quiet), Cell(Text(month.Net), QuoteStyles.Strong));
        table.Draw(pages, pages.Left);
    }

    private void DrawTotals()
    {
        var table = NewTable([new($"Alternative {alternative.Letter}, {currency.Code}", IsFigure: false), new("List", IsFigure: true), new("Discount", IsFigure: true), new("Net", IsFigure: true)]);
        Total("One-off", alternative.Totals.OneOff, QuoteStyles.Emphasis);
        Total("Per month", alternative.Totals.Monthly, QuoteStyles.Strong);
        Total("First year", alternative.Totals.FirstYear, QuoteStyles.Emphasis);
        Total("Three years", alternative.Totals.ThreeYears, QuoteStyles.Emphasis);
        table.Draw(pages, pages.Right - TotalsWidth, stays: true);

        void Total(string name, ListNet amount, TextStyle style) =>
            table.Add(Cell(name, style == QuoteStyles.Strong ? style : QuoteStyles.Body), Cell(Text(amount.List), QuoteStyles.Quiet), Cell(Text(amount.Discount), QuoteStyles.Quiet), Cell(Text(amount.Net), style));
    }

    private void DrawPlanned(List<QuotedLine> lines)
    {
        pages.Gap(16);
        pages.Need(90);
        pages.Prose("Later, as planned", QuoteStyles.Subheading);
        pages.Prose("Not in the totals above.", QuoteStyles.Quiet);
        pages.Skip(6);
        var table = NewTable([new($"App\nAmounts in {currency.Code}", IsFigure: false), new("From", IsFigure: true), new("Users", IsFigure: true), .. Money]);
        foreach (var line in lines)
        {
            table.Add([App(line), Cell(Days.AbbreviatedWithYear(line.PlannedFor!.Value), QuoteStyles.Body), Users(line), .. Amounts(line)]);
        }

        table.Draw(pages, pages.Left);
        if (alternative.Steps.Count > 0)
        {
            DrawPath();
        }
    }

    private void DrawPath()
    {
        pages.Gap(12);
        var table = NewTable([new($"Growth plan, {currency.Code}", IsFigure: false), new("New apps", IsFigure: true), new("One-off,\nnet", IsFigure: true), new("A month,\nall, net", IsFigure: true), new("On earlier\napps", IsFigure: true)]);
        foreach (var step in alternative.Steps)
        {
            table.Add(
                Cell(step.Day is { } day ? Days.AbbreviatedWithYear(day) : "Acceptance", QuoteStyles.Body), Cell(MoneyFormat.Count(step.NewApps), QuoteStyles.Body), Cell(Text(step.OneOff.Net), QuoteStyles.Body),
                Cell(Text(step.Monthly.Net), QuoteStyles.Emphasis), Cell(step.Day is null ? "" : MoneyFormat.WithSign(step.EarlierChange, currency.MinorDigits), QuoteStyles.Quiet));
        }

        table.Draw(pages, pages.Left);
    }

    private static CellText[] App(QuotedLine line) =>
        line.CloudId is { } id
            ? [new(line.Name, QuoteStyles.Emphasis), new(Kind(line), QuoteStyles.Caption), new(id.Value, QuoteStyles.Id)]
            : [new(line.Name, QuoteStyles.Emphasis), new(Kind(line), QuoteStyles.Caption)];

    private static string Kind(QuotedLine line) => (line.Placement, line.MainApp) switch
    {
        (Placement.CustomerApp, { } main) => $"{Words.Of(line.Bundle)}, customer app under {ReadingOrder.Isolated(main)}",
        (Placement.CustomerApp, null) => $"{Words.Of(line.Bundle)}, customer app",
        _ => Words.Of(line.Bundle) + (line.IsMainApp ? ", main app" : ""),
    };

    private static CellText[] Users(QuotedLine line) =>
        line.Bounds is { } bounds
            ? [new(MoneyFormat.Count(line.Users), QuoteStyles.Body), new($"{MoneyFormat.Count(bounds.Least)} to {MoneyFormat.Count(bounds.Most)}", QuoteStyles.Caption)]
            : Cell(MoneyFormat.Count(line.Users), QuoteStyles.Body);

    private CellText[][] Amounts(QuotedLine line) =>
    [
        Cell(Text(line.Setup.Net), QuoteStyles.Body),
        Cell(Text(line.Month.List), QuoteStyles.Quiet),
        line.DiscountPercent == 0m ? Cell(Text(line.Month.Discount), QuoteStyles.Quiet) : [new(Text(line.Month.Discount), QuoteStyles.Quiet), new(MoneyFormat.Percent(line.DiscountPercent), QuoteStyles.Caption)],
        Cell(Text(line.Month.Net), QuoteStyles.Emphasis),
    ];

    private static Table NewTable(TableColumn[] columns) => new(columns, QuoteStyles.Caption, QuoteStyles.Line);

    private string Text(decimal amount) => MoneyFormat.Amount(amount, currency.MinorDigits);

    private static CellText[] Cell(string text, TextStyle style) => [new(text, style)];
}
