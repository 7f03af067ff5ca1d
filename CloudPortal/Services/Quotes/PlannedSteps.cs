using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>The later steps of one accepted quote: what is ordered of them, and what each would cost today.</summary>
internal sealed class PlannedSteps
{
    private readonly PortalDb db;
    private readonly Func<DateOnly?, QuotedOrder> step;
    private readonly QuotedOrder first;
    private readonly Dictionary<Guid, Order> orders;

    private PlannedSteps(PortalDb db, Func<DateOnly?, QuotedOrder> step, Dictionary<Guid, Order> orders) =>
        (this.db, this.step, first, this.orders) = (db, step, step(null), orders);

    public IReadOnlyList<DateOnly> Days => first.Alternative.PlannedDays;

    private DateOnly Today => first.Basis.Today;

    /// <param name="db">Opened for whoever may see the quote.</param>
    /// <param name="quote">Of a reseller.</param>
    /// <param name="version">The accepted one.</param>
    /// <param name="basis">Of the version's book, over the reseller's portfolio.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<PlannedSteps> ReadAsync(PortalDb db, Quote quote, QuoteVersion version, QuoteBasis basis, CancellationToken ct)
    {
        var (place, users) = (version.Acceptance!.Alternative, MovedUsers.Of(version.Content, version.Acceptance));
        QuotedOrder Step(DateOnly? day) => QuotedOrder.Of(quote, version, place, users, basis, day);
        var keys = version.OrderKeys;
        var placed = await db.Orders.Include(o => o.Charges.OrderBy(c => c.Id)).Where(o => o.ResellerId == quote.ResellerId && keys.Contains(o.IdempotencyKey)).ToDictionaryAsync(o => o.IdempotencyKey, ct);
        return new PlannedSteps(db, Step, placed);
    }

    /// <summary>The keys of all orders of steps of these versions.</summary>
    public static async Task<HashSet<Guid>> OrderedAsync(PortalDb db, long resellerId, IEnumerable<QuoteVersion> versions, CancellationToken ct)
    {
        var keys = versions.Where(v => v.Acceptance is not null).SelectMany(v => v.Content.Brands.Select(b => b.PlannedFor).OfType<DateOnly>().Distinct().Select(v.OrderKeyOf)).ToList();
        return keys.Count == 0 ? [] : await db.Orders.Where(o => o.ResellerId == resellerId && keys.Contains(o.IdempotencyKey)).Select(o => o.IdempotencyKey).ToHashSetAsync(ct);
    }

    public static async Task<IReadOnlyList<DateOnly>> OrderedDaysAsync(PortalDb db, Quote quote, QuoteVersion version, CancellationToken ct)
    {
        var ordered = quote.ResellerId is { } reseller ? await OrderedAsync(db, reseller, [version], ct) : [];
        return [.. version.Content.Brands.Select(b => b.PlannedFor).OfType<DateOnly>().Distinct().Where(d => ordered.Contains(version.OrderKeyOf(d)))];
    }

    public static IReadOnlyList<DueStep> Due(string number, QuoteVersion version, CheckedAlternative accepted, DateOnly today, HashSet<Guid> ordered) =>
    [
        .. accepted.PlannedDays.Where(d => GrowthPlan.IsDue(d, today) && !ordered.Contains(version.OrderKeyOf(d)))
            .Select(d => new DueStep(number, d, accepted.Step(d).Count)),
    ];

    public async Task<PlannedStep> AtAsync(DateOnly day, CancellationToken ct)
    {
        var what = step(day);
        if (OrderedOf(what) is { } ordered)
        {
            return new PlannedStep(day, what.Ordered.Lines, ordered, null, null);
        }

        var refusal = await RefusalAsync(what, ct);
        return new PlannedStep(day, what.Ordered.Lines, null, refusal is null ? new StepOffer(what.Preview, PriceFingerprint.Of(what.Preview)) : null, refusal);
    }

    public QuotedOrder Order(DateOnly day) => step(day);

    public OrderedStep? OrderedOf(QuotedOrder what) =>
        orders.TryGetValue(what.Key, out var order) ? new OrderedStep(order.Day, order.DueNow, order.MonthlyAfter - order.MonthlyBefore) : null;

    /// <summary>The apps of earlier steps under which apps of this one stand, by brand.</summary>
    public async Task<IReadOnlyDictionary<int, App>> MainAppsAsync(QuotedOrder what, CancellationToken ct)
    {
        var ids = Made(what);
        var apps = await db.Apps.Include(a => a.Licence.Terms).Where(a => ids.Values.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return ids.ToDictionary(id => id.Key, id => apps[id.Value]);
    }

    private async Task<Refusal?> RefusalAsync(QuotedOrder what, CancellationToken ct)
    {
        if (GrowthPlan.LastDay(what.Step!.Value) is var last && last < Today)
        {
            return new StepIsOver(last);
        }

        var made = Made(what);
        if (Above(what).FirstOrDefault(main => !made.ContainsKey(main.Brand)) is { } missing)
        {
            return new EarlierStepFirst(missing.Name, missing.PlannedFor!.Value);
        }

        var blocking = (await MainAppsAsync(what, ct)).Values.FirstOrDefault(a => MainAppRule.Check(a, Today) is not null);
        return (blocking is null ? BlockingBefore(what) : new StepMainAppCannot(blocking.Name, blocking.StatusOn(Today) != AppStatus.Suspended))
            ?? (Domain.Licensing.Order.IsTooLarge(what.Preview) ? new AmountTooLarge() : null)
            ?? await QuoteRules.RefusalAsync(db, what.Quote, what.Basis, [what.Ordered], ct);
    }

    // A main app that the reseller had before the quote: at this step nobody can choose another any more.
    private static StepMainAppCannot? BlockingBefore(QuotedOrder what)
    {
        var named = what.Ordered.Lines.Select(l => l.MainApp).OfType<CloudId>().ToHashSet();
        var apps = what.Basis.Portfolio?.AppsToday.Where(a => a.Licensed.CloudId is { } id && named.Contains(id)).Select(a => a.Licensed) ?? [];
        return apps.FirstOrDefault(a => MainAppRule.Check(a.CloudId, a.Bundle, a.Status) is not null) is { } main ? new StepMainAppCannot(main.Label, main.Status != AppStatus.Suspended) : null;
    }

    // The charges of an order stand in the order of its apps, which is that of the alternative.
    private Dictionary<int, long> Made(QuotedOrder what)
    {
        List<DateOnly?> steps = [null, .. Days];
        var made = steps.Select(step).Where(s => orders.ContainsKey(s.Key))
            .SelectMany(s => s.Ordered.Lines.Select(l => l.Brand).Zip(orders[s.Key].Charges.Select(c => c.AppId).Distinct()));
        var above = Above(what).Select(l => l.Brand).ToHashSet();
        return made.Where(m => above.Contains(m.First)).ToDictionary(m => m.First, m => m.Second);
    }

    private static IEnumerable<CheckedLine> Above(QuotedOrder what)
    {
        var mains = what.Ordered.Lines.Select(l => l.MainBrand).OfType<int>().ToHashSet();
        return what.Alternative.Lines.Where(l => mains.Contains(l.Brand) && l.PlannedFor != what.Step);
    }
}
