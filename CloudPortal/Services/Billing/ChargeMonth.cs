using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Billing;

/// <summary>
/// Charges what falls due on a 1st: Platform in advance with the portfolio of that day, Users of the past month in arrears
/// with the portfolio of its last day. Charging the same 1st again adds nothing.
/// </summary>
public sealed class ChargeMonth(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="resellerId">Whose portfolio.</param>
    /// <param name="first">The 1st that is charged; it has come.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>How many charges were added.</returns>
    public async Task<Outcome<int>> RunAsync(Actor actor, long resellerId, DateOnly first, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(first.Day, 1);
        await using var db = databases.For(actor);
        return await gate.WriteAsync<int>(
            db,
            async token =>
            {
                if (!(await AccessCheck.For(db, actor, resellerId, Permission.Administrate, token)).Is(out var access, out var refusal))
                {
                    return refusal;
                }

                if (first > UtcDay.Today(clock))
                {
                    return new NotDueYet(first);
                }

                if (await db.Charges.AnyAsync(c => c.ResellerId == resellerId && c.ChargedOn == first && c.OrderId == null, token))
                {
                    return 0;
                }

                var calendar = await PortfolioReader.CalendarAsync(db, access.Currency, token);
                var apps = await db.Apps.Where(a => a.ResellerId == resellerId).Include(a => a.Licence.Terms).ToDictionaryAsync(a => a.Id, token);
                var charges = await PlatformAsync(db, access, calendar, apps, first, token);
                charges.AddRange(await UsersAsync(db, access, calendar, apps, first, token));
                if (charges.Find(c => c.Amount > Order.LargestAmount) is { } tooLarge)
                {
                    return new ChargeTooLarge(tooLarge.App.CloudId);
                }

                db.Charges.AddRange(charges);
                await db.SaveChangesAsync(token);
                return charges.Count;
            },
            ct);
    }

    private static async Task<List<Charge>> PlatformAsync(
        PortalDb db, Access access, PriceBookCalendar calendar, Dictionary<long, App> apps, DateOnly first, CancellationToken ct)
    {
        // What was ordered on the 1st itself was charged by its order; the 1st at 00:00 is the day before plus what was scheduled.
        var side = await PortfolioSnapshot.SideAsync(db, access, calendar, first, first, ct);
        var standing = side.Apps.Where(a => apps[a.AppId].Licence.OrderedOn < first).ToList();
        var portfolio = side.Portfolio.Of(standing.Select(a => a.Licensed));
        return [.. Lines(portfolio, PriceComponent.Platform).Select(l => Charge.OfMonth(apps[standing[l.AppIndex].AppId], first, first, l.Line))];
    }

    private static async Task<List<Charge>> UsersAsync(
        PortalDb db, Access access, PriceBookCalendar calendar, Dictionary<long, App> apps, DateOnly first, CancellationToken ct)
    {
        var month = first.AddMonths(-1);
        var usage = await db.UsageMonths.Where(u => u.ResellerId == access.ResellerId && u.Month == month).ToDictionaryAsync(u => u.AppId, u => u.BillableUsers, ct);
        var side = await PortfolioSnapshot.SideAsync(db, access, calendar, first.AddDays(-1), first, ct);
        var charged = side.Apps.Select(a => a.Licensed with
        {
            Users = usage.GetValueOrDefault(a.AppId),

            // Only a month in which the app was suspended on every day has no Users charge.
            Status = a.Licensed.Status == AppStatus.Suspended && apps[a.AppId].Licence.WasActiveIn(month) ? AppStatus.Live : a.Licensed.Status,
        });
        var portfolio = side.Portfolio.Of(charged);
        return [.. Lines(portfolio, PriceComponent.Users).Select(l => Charge.OfMonth(apps[side.Apps[l.AppIndex].AppId], first, month, l.Line))];
    }

    private static List<(int AppIndex, PriceLine Line)> Lines(Portfolio portfolio, PriceComponent component)
    {
        var sink = new ComponentSink(component, []);
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return sink.Lines;
    }

    private readonly struct ComponentSink(PriceComponent component, List<(int AppIndex, PriceLine Line)> lines) : IPriceLineSink
    {
        public List<(int AppIndex, PriceLine Line)> Lines => lines;

        public void Add(int appIndex, in PriceLine line)
        {
            if (line.Component == component)
            {
                lines.Add((appIndex, line));
            }
        }
    }
}

/// <summary>Of a month, a charge is written whole or not at all.</summary>
public sealed record ChargeTooLarge(CloudId? CloudId) : Refusal
{
    public override string Sentence => $"The month of {CloudId} comes to more than the portal can charge, so nothing was charged. Check its recorded users and its price book.";
}

/// <summary>What is charged cannot be taken back, so nothing is charged before its day.</summary>
public sealed record NotDueYet(DateOnly First) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"Nothing is charged before its day. Come back on {First:d MMMM yyyy}.");
}
