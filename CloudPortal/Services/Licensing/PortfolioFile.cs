using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.PriceFiles;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Licensing;

/// <summary>A reseller's portfolio as the document that <c>price</c> reads, so that anybody can recompute a number elsewhere.</summary>
public sealed class PortfolioFile(PortalDbFactory databases, TimeProvider clock)
{
    /// <summary>The portfolio behind the run-rate that the screens show.</summary>
    public Task<Outcome<PriceDocument>> OnNextFirstAsync(Actor actor, long resellerId, CancellationToken ct = default) =>
        OfAsync(actor, resellerId, UtcDay.NextFirst(UtcDay.Today(clock)), ct);

    /// <param name="actor">Who asks.</param>
    /// <param name="resellerId">Whose portfolio.</param>
    /// <param name="day">Past, present or scheduled; users are those known today.</param>
    /// <param name="ct">Cancels the queries.</param>
    public async Task<Outcome<PriceDocument>> OfAsync(Actor actor, long resellerId, DateOnly day, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return (await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal)
            ? await ReadAsync(db, access, day, ct)
            : refusal;
    }

    /// <summary>The same for whoever knows the reseller by its legal name alone, in any case.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="legalName">In any case.</param>
    /// <param name="day">Null for today.</param>
    /// <param name="ct">Cancels the queries.</param>
    public async Task<Outcome<PriceDocument>> OfNamedAsync(Actor actor, string legalName, DateOnly? day, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        var key = Reseller.KeyOf(legalName);
        var resellerId = await db.Resellers.Where(r => r.LegalNameKey == key).Select(r => r.Id).SingleOrDefaultAsync(ct);
        return await OfAsync(actor, resellerId, day ?? UtcDay.Today(clock), ct);
    }

    private async Task<Outcome<PriceDocument>> ReadAsync(PortalDb db, Access access, DateOnly day, CancellationToken ct)
    {
        var today = UtcDay.Today(clock);
        var calendar = await PortfolioReader.CalendarAsync(db, access.Currency, ct);
        var side = await PortfolioSnapshot.SideAsync(db, access, calendar, day, day < today ? day : today, ct);
        var licensed = side.Apps.Where(a => a.Licensed.Status.IsLicensed()).ToList();
        var books = licensed.Select(a => a.Licensed.Book).Distinct().ToList();
        if (books.Count > 1)
        {
            return new MoreThanOneBook(access.LegalName, day, [.. books.Select(b => b.Name)]);
        }

        if ((books.FirstOrDefault() ?? calendar.InForceOn(day)) is not { } book)
        {
            return new NoBookOnDay(access.Currency, day);
        }

        var cloudIds = licensed.ToDictionary(a => a.AppId, a => CloudIdOf(a.Licensed));
        return new PriceDocument(day, book, side.Portfolio.Agreement, [.. licensed.Select(App)], []);

        DocumentApp App(PortfolioApp app) =>
            new(app.Licensed with { CloudId = cloudIds[app.AppId] }, app.MainAppId is { } main ? cloudIds[main] : null);
    }

    private static CloudId CloudIdOf(LicensedApp app) => app.CloudId ?? CloudId.Parse(UnnamedApp.NameOf(app.LicenceNumber));
}

/// <summary>The document has room for one book.</summary>
public sealed record MoreThanOneBook(string LegalName, DateOnly Day, IReadOnlyList<string> Books) : Refusal
{
    public override string Sentence =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"On {Day:yyyy-MM-dd} the licences of {LegalName} are under more than one price book ({string.Join(", ", Books)}), and the document has room for one.");
}

public sealed record NoBookOnDay(Currency Currency, DateOnly Day) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"No price book in {Currency} is in force on {Day:yyyy-MM-dd}.");
}
