using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;

namespace CloudPortal.Services.Licensing;

/// <summary>
/// A reseller's portfolio as every screen needs it: today, and on the next 1st as it will stand. Immutable, so that all
/// pages of a reseller share one while nothing changes.
/// </summary>
public sealed class PortfolioSnapshot
{
    private readonly Lazy<OrderPricer> pricer;
    private readonly Lazy<IReadOnlyList<AppAmounts>> monthly;
    private readonly Lazy<Dictionary<long, int>> indexes;
    private readonly Lazy<IReadOnlyList<(long Id, string Name)>> customers;

    private PortfolioSnapshot(Currency currency, DateOnly day, PriceBookCalendar calendar, Side today, Side nextFirst)
    {
        (Currency, Day, Calendar) = (currency, day, calendar);
        (AppsToday, Today) = today;
        (AppsOnNextFirst, OnNextFirst) = nextFirst;
        pricer = new Lazy<OrderPricer>(() => new OrderPricer(Today, OnNextFirst));
        monthly = new Lazy<IReadOnlyList<AppAmounts>>(() => AppAmounts.Of(OnNextFirst));
        indexes = new Lazy<Dictionary<long, int>>(() => Enumerable.Range(0, AppsToday.Count).ToDictionary(i => AppsToday[i].AppId));
        customers = new Lazy<IReadOnlyList<(long Id, string Name)>>(() =>
        [
            .. AppsToday.Where(a => a.CustomerId is not null).Select(a => (a.CustomerId!.Value, a.CustomerName!)).Distinct()
                .OrderBy(c => c.Item2, StringComparer.OrdinalIgnoreCase),
        ]);
    }

    public Currency Currency { get; }

    public DateOnly Day { get; }

    public DateOnly NextFirst => OnNextFirst.Day;

    public PriceBookCalendar Calendar { get; }

    /// <summary>Every app that was ever licensed, with its terms of today; parallel to <see cref="Today"/>.</summary>
    public IReadOnlyList<PortfolioApp> AppsToday { get; }

    public Portfolio Today { get; }

    /// <summary>The same on the next 1st, parallel to <see cref="OnNextFirst"/>: ended apps are Terminated.</summary>
    public IReadOnlyList<PortfolioApp> AppsOnNextFirst { get; }

    public Portfolio OnNextFirst { get; }

    /// <summary>What each app costs per month from the next 1st; parallel to <see cref="AppsOnNextFirst"/> and <see cref="AppsToday"/>.</summary>
    public IReadOnlyList<AppAmounts> Monthly => monthly.Value;

    /// <summary>Whose customer apps there are, by name.</summary>
    public IReadOnlyList<(long Id, string Name)> Customers => customers.Value;

    /// <summary>The place of one of its apps in <see cref="AppsToday"/>.</summary>
    public int IndexOf(long appId) => indexes.Value[appId];

    /// <summary>Prices orders of today.</summary>
    internal OrderPricer Pricer => pricer.Value;

    /// <summary>The book for new orders of today; null when none is in force.</summary>
    public PriceBook? BookInForce => Calendar.InForceOn(Day);

    /// <summary>The book by which a licence of today will be priced on the next 1st.</summary>
    public PriceBook? BookOfNewOnNextFirst => BookInForce is { } book ? Calendar.BookOf(book.Id, new LicenceDays(Day), NextFirst) : null;

    internal static async Task<PortfolioSnapshot> ReadAsync(PortalDb db, Access access, DateOnly day, CancellationToken ct) =>
        await ReadAsync(db, access, await PortfolioReader.CalendarAsync(db, access.Currency, ct), day, ct);

    /// <summary>With a calendar that was read in the same transaction.</summary>
    internal static async Task<PortfolioSnapshot> ReadAsync(PortalDb db, Access access, PriceBookCalendar calendar, DateOnly day, CancellationToken ct)
    {
        var today = await SideAsync(db, access, calendar, day, day, ct);
        var nextFirst = await SideAsync(db, access, calendar, UtcDay.NextFirst(day), day, ct);
        return new PortfolioSnapshot(access.Currency, day, calendar, today, nextFirst);
    }

    /// <summary>The portfolio of any single day, with the users known on another.</summary>
    internal static async Task<Side> SideAsync(
        PortalDb db, Access access, PriceBookCalendar calendar, DateOnly day, DateOnly usersAsOf, CancellationToken ct)
    {
        var apps = await PortfolioReader.AppsAsync(db, access.ResellerId, calendar, day, usersAsOf, ct);
        return new Side(apps, await PortfolioReader.PortfolioAsync(db, access.ResellerId, access.Currency, day, apps.Select(a => a.Licensed), ct));
    }

    internal sealed record Side(IReadOnlyList<PortfolioApp> Apps, Portfolio Portfolio);
}
