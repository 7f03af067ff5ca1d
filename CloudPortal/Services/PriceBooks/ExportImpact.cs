using System.Globalization;
using CloudPortal.Documents;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Apps;

namespace CloudPortal.Services.PriceBooks;

/// <summary>A simulation as a file: every reseller that a query lists, on all its pages.</summary>
public sealed class ExportImpact(ImpactQueries books, SimulateImpact simulation)
{
    public async Task<Outcome<ExportedFile>> CsvAsync(Actor actor, long bookId, ImpactQuery query, CancellationToken ct = default)
    {
        if (!(await books.BookAsync(actor, bookId, ct)).Is(out var found, out var refusal)
            || !(await simulation.RunAsync(actor, query.BookOf(found), query.OnOf(found), query.ScopeOf(found), ct: ct)).Is(out var impact, out refusal))
        {
            return refusal;
        }

        var listed = new ImpactFigures(impact, found.Book.LossLimitPercent).List(query);
        var day = impact.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = found.Book.Name.ToLowerInvariant().Replace(' ', '-');
        return new ExportedFile($"impact-{name}-{day}.csv", SpreadsheetCsv.Write(listed.Select(r => Line(r, impact, found.Book))));
    }

    private static ImpactCsvLine Line(ResellerImpact reseller, Impact impact, PriceBook book) => new()
    {
        Reseller = reseller.LegalName,
        WhiteLabels = reseller.WhiteLabels,
        Apps = reseller.Apps,
        TierBefore = reseller.WhiteLabels == 0 ? null : reseller.Tiers.Before,
        TierAfter = reseller.WhiteLabels == 0 ? null : reseller.Tiers.After,
        Before = SpreadsheetCsv.Digits(reseller.Before, impact.Currency),
        After = SpreadsheetCsv.Digits(reseller.After, impact.Currency),
        Change = SpreadsheetCsv.Digits(reseller.Change, impact.Currency),
        Percent = reseller.Month.Percent is { } percent ? Math.Round(percent, 2, MidpointRounding.AwayFromZero) : null,
        AboveLimit = reseller.Highest.RisesAbove(book.LossLimitPercent) ? "yes" : "no",
        Currency = impact.Currency.Code,
        On = impact.On,
        Book = book.Name,
    };
}
