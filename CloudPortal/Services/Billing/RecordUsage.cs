using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Billing;

/// <summary>Takes the measured billable users of a month.</summary>
public sealed class RecordUsage(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="resellerId">Whose apps.</param>
    /// <param name="month">The 1st of a month that is over.</param>
    /// <param name="usersByCloudId">Billable users, 0 to 10 000 000, by Cloud ID; apps that are not named keep none, and a name without an app records nothing at all.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<Done>> RecordAsync(
        Actor actor, long resellerId, DateOnly month, IReadOnlyDictionary<string, int> usersByCloudId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                if (!(await AccessCheck.For(db, actor, resellerId, Permission.Administrate, token)).Is(out var access, out var refusal))
                {
                    return refusal;
                }

                if (month.Day != 1 || month.AddMonths(1) > UtcDay.Today(clock))
                {
                    return new MonthNotOver();
                }

                if (await db.UsageMonths.AnyAsync(u => u.ResellerId == resellerId && u.Month == month, token))
                {
                    return new UsageRecordedAlready(month);
                }

                var apps = await db.Apps.Where(a => a.ResellerId == resellerId).Include(a => a.Licence.Terms).ToListAsync(token);
                var byCloudId = apps.Where(a => a.CloudId is not null).ToDictionary(a => a.CloudId!);
                foreach (var (cloudId, users) in usersByCloudId)
                {
                    if (!CloudId.TryParse(cloudId, out var id) || !byCloudId.TryGetValue(id, out var app))
                    {
                        return NotFound.Instance;
                    }

                    if (users is < 0 or > NewApp.MaxUsers)
                    {
                        return new UsersOutOfRange();
                    }

                    db.UsageMonths.Add(UsageMonth.Record(app, month, users));
                }

                var reseller = await db.Resellers.SingleAsync(r => r.Id == resellerId, token);
                reseller.PortfolioChanged();
                await db.SaveChangesAsync(token);
                await StoredSummary.RewriteAsync(db, reseller, access, clock.GetUtcNow().UtcDateTime, token);
                await db.SaveChangesAsync(token);
                return Done.Instance;
            },
            ct);
    }
}

public sealed record MonthNotOver : Refusal
{
    public override string Sentence => "Usage is recorded for a whole month that is over. Choose an earlier month.";
}

public sealed record UsageRecordedAlready(DateOnly Month) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"The usage of {Month:yyyy-MM} is recorded already and does not change any more.");
}
