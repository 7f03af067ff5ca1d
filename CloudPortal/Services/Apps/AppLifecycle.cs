using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Apps;

/// <summary>What happens to a licensed app without an order: going live, suspending, resuming, ending, taking back.</summary>
public sealed class AppLifecycle(PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, TimeProvider clock)
{
    private const string LiveByStaff = "Marked Live by staff";

    private readonly PortfolioChange change = new(databases, gate, portfolios, clock);

    /// <summary>By staff, after the publishing checklist.</summary>
    public Task<Outcome<Done>> GoLiveAsync(Actor actor, long resellerId, string cloudId, CancellationToken ct = default) =>
        ApplyAsync(actor, resellerId, cloudId, Permission.Administrate, AuditAction.WentLive, (app, c) => app.GoLive(c.Today), _ => LiveByStaff, ct);

    /// <summary>Several at once, or none of them.</summary>
    public Task<Outcome<Done>> GoLiveTogetherAsync(Actor actor, long resellerId, IReadOnlyList<string> cloudIds, CancellationToken ct = default) =>
        change.MakeAsync(
            actor,
            resellerId,
            Permission.Administrate,
            async context =>
            {
                var entries = new List<AuditEntry>(cloudIds.Count);
                foreach (var cloudId in cloudIds)
                {
                    if (await FindAsync(context, cloudId) is not { } app)
                    {
                        return NotFound.Instance;
                    }

                    if (app.GoLive(context.Today) is { } refusal)
                    {
                        return refusal;
                    }

                    entries.Add(context.Entry(AuditAction.WentLive, app.CloudId!.Value, LiveByStaff).Changing(nameof(AppStatus.Ordered), nameof(AppStatus.Live)));
                }

                return new Outcome<IReadOnlyList<AuditEntry>>(entries);
            },
            ct);

    public Task<Outcome<Done>> SuspendAsync(Actor actor, long resellerId, string cloudId, CancellationToken ct = default) =>
        ApplyAsync(
            actor, resellerId, cloudId, Permission.BillableChange, AuditAction.Suspended,
            (app, c) => app.Suspend(c.Today, c.Access.Rights.IsStaff),
            c => $"Its users are not charged from {DayAndMonth(c.Before.NextFirst)}",
            ct);

    public Task<Outcome<Done>> ResumeAsync(Actor actor, long resellerId, string cloudId, CancellationToken ct = default) =>
        ApplyAsync(
            actor, resellerId, cloudId, Permission.BillableChange, AuditAction.Resumed,
            (app, c) => app.Resume(c.Today, c.Access.Rights.IsStaff),
            _ => "Live again",
            ct);

    /// <summary>At the month's end, without refund.</summary>
    public Task<Outcome<Done>> EndAsync(Actor actor, long resellerId, string cloudId, CancellationToken ct = default) =>
        ApplyAsync(
            actor, resellerId, cloudId, Permission.BillableChange, AuditAction.SetToEnd,
            (app, c) => app.End(c.Today, c.Before.AppsOnNextFirst.Count(a => a.MainAppId == app.Id && a.Licensed.Status.IsLicensed())),
            c => $"From {DayAndMonth(c.Before.NextFirst)}",
            ct);

    public Task<Outcome<Done>> TakeBackEndingAsync(Actor actor, long resellerId, string cloudId, CancellationToken ct = default) =>
        ApplyAsync(
            actor, resellerId, cloudId, Permission.BillableChange, AuditAction.EndingTakenBack,
            async (app, c) => app.TakeBack(c.Today, await MainAppOfAsync(app, c)),
            _ => "It goes on",
            ct);

    /// <summary>Costs nothing.</summary>
    public Task<Outcome<Done>> EnableMultiTenancyAsync(Actor actor, long resellerId, string cloudId, CancellationToken ct = default) =>
        ApplyAsync(
            actor, resellerId, cloudId, Permission.BillableChange, AuditAction.MultiTenancyEnabled,
            (app, c) => app.EnableMultiTenancy(c.Today),
            _ => "It may provision customer apps",
            ct);

    /// <param name="users">0 to 10 000 000; counts until a full month has been measured.</param>
    public Task<Outcome<Done>> ExpectUsersAsync(Actor actor, long resellerId, string cloudId, int users, CancellationToken ct = default) =>
        ApplyAsync(
            actor, resellerId, cloudId, Permission.EditApps, AuditAction.ExpectedUsersChanged,
            (app, _) =>
            {
                if (users is < 0 or > NewApp.MaxUsers)
                {
                    return new UsersOutOfRange();
                }

                app.ExpectUsers(users);
                return null;
            },
            _ => string.Create(CultureInfo.InvariantCulture, $"{users} expected users"),
            ct);

    private Task<Outcome<Done>> ApplyAsync(
        Actor actor,
        long resellerId,
        string cloudId,
        Permission permission,
        AuditAction action,
        Func<App, PortfolioChange.Context, Refusal?> verb,
        Func<PortfolioChange.Context, string> detail,
        CancellationToken ct) =>
        ApplyAsync(actor, resellerId, cloudId, permission, action, (app, c) => Task.FromResult(verb(app, c)), detail, ct);

    private Task<Outcome<Done>> ApplyAsync(
        Actor actor,
        long resellerId,
        string cloudId,
        Permission permission,
        AuditAction action,
        Func<App, PortfolioChange.Context, Task<Refusal?>> verb,
        Func<PortfolioChange.Context, string> detail,
        CancellationToken ct) =>
        change.MakeAsync(
            actor,
            resellerId,
            permission,
            async context =>
            {
                if (await FindAsync(context, cloudId) is not { } app)
                {
                    return NotFound.Instance;
                }

                var before = app.StatusOn(context.Today);
                return await verb(app, context) is { } refusal
                    ? refusal
                    : context.Entry(action, app.CloudId!.Value, detail(context)).Changing(before.ToString(), app.StatusOn(context.Today).ToString());
            },
            ct);

    private static async Task<App?> FindAsync(PortfolioChange.Context context, string cloudId) =>
        CloudId.TryParse(cloudId, out var id)
            ? await context.Db.Apps.Include(a => a.Licence.Terms)
                .SingleOrDefaultAsync(a => a.ResellerId == context.Access.ResellerId && a.CloudId == id, context.Ct)
            : null;

    private static async Task<App?> MainAppOfAsync(App app, PortfolioChange.Context context) =>
        app.Licence.TermOn(context.Today).MainAppId is { } id
            ? await context.Db.Apps.Include(a => a.Licence.Terms).SingleAsync(a => a.ResellerId == app.ResellerId && a.Id == id, context.Ct)
            : null;

    private static string DayAndMonth(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);
}
