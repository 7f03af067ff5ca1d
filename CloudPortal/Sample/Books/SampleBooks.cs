using System.Globalization;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Sample.Telling;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Sample.Books;

/// <summary>
/// The sample price books, read from their files by the importer of the editor: one retired, one in force that
/// existing licences moved to, one scheduled for new orders, and a draft; one in US dollars.
/// </summary>
internal sealed class SampleBooks(IServiceProvider portal, StoryDays days)
{
    /// <summary>The year in the names of the files.</summary>
    private const int WrittenFor = 2026;

    private readonly AddPriceBook books = portal.GetRequiredService<AddPriceBook>();

    public IReadOnlyList<(DateOnly Day, Func<Task> Tell)> Later =>
    [
        (days.First(7).AddDays(-1), () => ScheduleAsync("eur-2026.2", days.First(4), days.First(4))),
        (days.First(7).AddDays(-1), () => ScheduleAsync("usd-2026.1", days.First(4), movesExistingOn: null)),
        (days.Past(1, 21), () => ScheduleAsync("eur-2026.3", days.First(-2), movesExistingOn: null)),
        (days.Past(1, 26), () => DraftAsync("eur-2027.1")),
    ];

    public Task ScheduleFirstAsync() => ScheduleAsync("eur-2026.1", days.First(StoryDays.Months), movesExistingOn: null);

    private async Task ScheduleAsync(string file, DateOnly effectiveFrom, DateOnly? movesExistingOn)
    {
        var (actor, id) = (Actor.Operator.Instance, await DraftAsync(file));
        var draft = (await portal.GetRequiredService<ImpactQueries>().BookAsync(actor, id)).Value.Book;
        var shown = default(MonthChange);
        if (movesExistingOn is { } moves)
        {
            var impact = (await portal.GetRequiredService<SimulateImpact>().RunAsync(actor, draft.Planned(effectiveFrom, moves), moves, ImpactScope.BillsOfTheDay)).Value;
            shown = new MonthChange(impact.Before, impact.After);
        }

        var publication = new Publication(id, draft.Version, effectiveFrom, movesExistingOn, shown, "The prices of the year", draft.Name);
        _ = (await portal.GetRequiredService<PublishPriceBook>().PublishAsync(actor, publication)).Value;
    }

    private async Task<long> DraftAsync(string file)
    {
        var written = Read(file);
        var content = written.Content ?? throw new InvalidOperationException($"{file}.csv: {string.Join(" ", written.Problems)}");
        var book = PriceBook.Create(NameOf(written), written.Currency!, content, isSample: true);
        return (await books.AddDraftAsync(Actor.Operator.Instance, book)).Value;
    }

    /// <summary>"EUR 2026.2" in the year of the book in force.</summary>
    private string NameOf(ReadBook written)
    {
        var (code, year, version) = (written.Name[..3], written.Name[4..8], written.Name[8..]);
        var shifted = int.Parse(year, CultureInfo.InvariantCulture) + days.First(4).Year - WrittenFor;
        return string.Create(CultureInfo.InvariantCulture, $"{code} {shifted}{version}");
    }

    private static ReadBook Read(string file)
    {
        using var stream = typeof(SampleBooks).Assembly.GetManifestResourceStream($"{file}.csv")
            ?? throw new InvalidOperationException($"{file}.csv is not in the program");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return PriceBookCsvReader.Read(bytes.ToArray());
    }
}
