using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Documents;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.PriceFiles;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Price books as files for spreadsheets: one to be edited and imported again, or what differs between two.</summary>
public sealed class ExportPriceBook(PortalDbFactory databases)
{
    public async Task<Outcome<ExportedFile>> CsvAsync(Actor actor, long bookId, CancellationToken ct = default)
    {
        if (!(await FindAsync(actor, [bookId], ct)).Is(out var books, out var refusal))
        {
            return refusal;
        }

        return new ExportedFile($"{Slug(books[0])}.csv", PriceBookCsvWriter.Write(books[0]));
    }

    /// <param name="actor">An admin.</param>
    /// <param name="fromId">The old one.</param>
    /// <param name="toId">The new one.</param>
    /// <param name="all">Also what both have alike.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<Outcome<ExportedFile>> ComparisonAsync(Actor actor, long fromId, long toId, bool all, CancellationToken ct = default)
    {
        if (!(await FindAsync(actor, [fromId, toId], ct)).Is(out var books, out var refusal))
        {
            return refusal;
        }

        var lines = BookDifference.Between(PriceBookContent.Of(books[0]), PriceBookContent.Of(books[1]))
            .Where(d => all || d.Kind != DifferenceKind.Unchanged).Select(d => Line(d, books[0], books[1]));
        return new ExportedFile($"{Slug(books[0])}-to-{Slug(books[1])}.csv", SpreadsheetCsv.Write(lines));
    }

    private async Task<Outcome<IReadOnlyList<PriceBook>>> FindAsync(Actor actor, long[] ids, CancellationToken ct)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await db.PriceBooks.AsNoTracking().AsSplitQuery().Where(b => ids.Contains(b.Id)).ToListAsync(ct);
        return ids.All(id => found.Exists(b => b.Id == id)) ? new Outcome<IReadOnlyList<PriceBook>>([.. ids.Select(id => found.Single(b => b.Id == id).InOrder())]) : NotFound.Instance;
    }

    private static DifferenceCsvLine Line(BookDifference difference, PriceBook from, PriceBook to) => new()
    {
        Bundle = difference.Item.IsPrice ? Words.Of(difference.Item.Bundle) : "",
        Placement = difference.Item.IsPrice ? Words.Of(difference.Item.Placement) : "",
        TierFrom = difference.Item.Field == BookField.Discount ? difference.Item.From : null,
        Value = Name(difference.Item.Field),
        Kind = difference.Kind.ToString().ToLowerInvariant(),
        Old = Text(difference.Item, difference.Before),
        New = Text(difference.Item, difference.After),
        Percent = from.Currency == to.Currency && difference.Percent is { } percent ? Math.Round(percent, 2, MidpointRounding.AwayFromZero) : null,
        OldBook = from.Name,
        NewBook = to.Name,
    };

    private static string Name(BookField field) => field switch
    {
        BookField.Setup => "Setup",
        BookField.Platform => "Platform",
        BookField.PerUser => "Per user",
        BookField.Discount => "Discount %",
        BookField.AllUnits => "All White Labels get the discount of the tier reached",
        BookField.SetupDiscounted => BookCsvWords.Setup,
        BookField.PlatformDiscounted => BookCsvWords.Platform,
        BookField.PerUserDiscounted => BookCsvWords.PerUser,
        BookField.Ceiling => BookCsvWords.Ceiling,
        BookField.NoticeDays => BookCsvWords.NoticeDays,
        BookField.LossLimit => BookCsvWords.LossLimit,
        BookField.PointsLimit => BookCsvWords.PointsLimit,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private static string Text(BookItem item, decimal? value) => value is not { } has ? ""
        : item.IsSwitch ? has == 1m ? BookCsvWords.Yes : BookCsvWords.No
        : has.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Slug(PriceBook book) => book.Name.ToLowerInvariant().Replace(' ', '-');
}
