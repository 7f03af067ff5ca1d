using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Licensing;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Apps;

public sealed class AppLifecycleTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 17);

    private TestPortal portal = null!;
    private Actor.User owner = null!;

    private AppLifecycle Life => portal.Get<AppLifecycle>();

    private long Reseller => owner.ResellerId!.Value;

    /// <summary>Five White Labels, one above a cliff; NIMBUS is Live with 40 expected users.</summary>
    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        owner = await portal.AddOwnerAsync();
        portal.GoTo(Day);
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS", "HELIO", "ORBIT", "TERRA", "FJORD");
        _ = (await Life.GoLiveAsync(Actor.Operator.Instance, Reseller, "NIMBUS")).Value;
        _ = (await Life.ExpectUsersAsync(owner, Reseller, "NIMBUS", 40)).Value;
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Every_change_leaves_who_when_before_after_and_what_it_changes_a_month()
    {
        portal.GoTo(Day.AddDays(1));
        await ChangesAsync(l => l.SuspendAsync(owner, Reseller, "nimbus"), AuditAction.Suspended, "Live", "Suspended", -32m);
        await ChangesAsync(l => l.ResumeAsync(owner, Reseller, "NIMBUS"), AuditAction.Resumed, "Suspended", "Live", 32m);
        await ChangesAsync(l => l.ExpectUsersAsync(owner, Reseller, "NIMBUS", 50), AuditAction.ExpectedUsersChanged, "Live", "Live", 8m);
        await ChangesAsync(l => l.EnableMultiTenancyAsync(owner, Reseller, "NIMBUS"), AuditAction.MultiTenancyEnabled, "Live", "Live", 0m);

        // Its end drops the tier: 4 × 449.10 instead of 5 × 399.20, and its 50 users.
        await ChangesAsync(l => l.EndAsync(owner, Reseller, "NIMBUS"), AuditAction.SetToEnd, "Live", "Terminating", -199.60m - 40m);
        await ChangesAsync(l => l.TakeBackEndingAsync(owner, Reseller, "NIMBUS"), AuditAction.EndingTakenBack, "Terminating", "Live", 199.60m + 40m);
    }

    [Fact]
    public async Task What_is_refused_leaves_no_trace()
    {
        var before = await TableDump.OfAsync(portal.Database);

        Assert.IsType<WrongStatus>((await Life.SuspendAsync(owner, Reseller, "HELIO")).Refusal);
        Assert.IsType<UsersOutOfRange>((await Life.ExpectUsersAsync(owner, Reseller, "NIMBUS", -1)).Refusal);
        Assert.IsType<UsersOutOfRange>((await Life.ExpectUsersAsync(owner, Reseller, "NIMBUS", 10_000_001)).Refusal);
        Assert.IsType<WrongStatus>((await Life.GoLiveTogetherAsync(Actor.Operator.Instance, Reseller, ["HELIO", "NIMBUS"])).Refusal);
        Assert.Equal(NotFound.Instance, (await Life.EndAsync(owner, Reseller, "NOBODY")).Refusal);

        Assert.Equal(before, await TableDump.OfAsync(portal.Database));
    }

    [Fact]
    public async Task A_main_app_ends_only_after_its_customer_apps_are_to_end()
    {
        await portal.OrderCustomerAppAsync(owner, "NIMBUS", "TIDEWAY");
        Assert.Equal(1, Assert.IsType<HasCustomerApps>((await Life.EndAsync(owner, Reseller, "NIMBUS")).Refusal).Count);

        Assert.Null((await Life.EndAsync(owner, Reseller, "TIDEWAY")).Refusal);

        Assert.Null((await Life.EndAsync(owner, Reseller, "NIMBUS")).Refusal);
    }

    [Fact]
    public async Task A_customer_app_goes_on_only_under_a_main_app_that_goes_on()
    {
        await portal.OrderCustomerAppAsync(owner, "NIMBUS", "TIDEWAY");
        Assert.Null((await Life.EndAsync(owner, Reseller, "TIDEWAY")).Refusal);
        Assert.Null((await Life.EndAsync(owner, Reseller, "NIMBUS")).Refusal);

        Assert.IsType<MainAppEnds>((await Life.TakeBackEndingAsync(owner, Reseller, "TIDEWAY")).Refusal);

        Assert.Null((await Life.TakeBackEndingAsync(owner, Reseller, "NIMBUS")).Refusal);
        Assert.Null((await Life.TakeBackEndingAsync(owner, Reseller, "TIDEWAY")).Refusal);
    }

    [Fact]
    public async Task A_suspension_by_staff_is_lifted_only_by_staff()
    {
        var admin = await portal.Database.AddUserAsync(CloudPortal.Data.PortalUser.OfStaff("ines@portal.example", "Ines Vidal", Role.Admin));
        Assert.Null((await Life.SuspendAsync(admin, Reseller, "NIMBUS")).Refusal);

        Assert.IsType<SuspendedByStaff>((await Life.ResumeAsync(owner, Reseller, "NIMBUS")).Refusal);
        Assert.Null((await Life.ResumeAsync(admin, Reseller, "NIMBUS")).Refusal);
    }

    [Theory]
    [InlineData(Role.Owner, false, true, true)]
    [InlineData(Role.Manager, true, true, true)]
    [InlineData(Role.Manager, false, false, true)]
    [InlineData(Role.Viewer, false, false, false)]
    public async Task Billable_changes_need_their_right_and_going_live_needs_staff(Role role, bool mayOrder, bool maySuspend, bool mayExpect)
    {
        var user = await portal.AddUserAsync(Reseller, role, mayOrder);

        Assert.IsType<NotAllowed>((await Life.GoLiveAsync(user, Reseller, "HELIO")).Refusal);
        Assert.Equal(mayExpect, (await Life.ExpectUsersAsync(user, Reseller, "NIMBUS", 41)).Refusal is not NotAllowed);
        Assert.Equal(maySuspend, (await Life.SuspendAsync(user, Reseller, "NIMBUS")).Refusal is not NotAllowed);
        Assert.Equal(maySuspend, (await Life.ResumeAsync(user, Reseller, "NIMBUS")).Refusal is not NotAllowed);
        Assert.Equal(maySuspend, (await Life.EndAsync(user, Reseller, "ORBIT")).Refusal is not NotAllowed);
        Assert.Equal(maySuspend, (await Life.TakeBackEndingAsync(user, Reseller, "ORBIT")).Refusal is not NotAllowed);
        Assert.Equal(maySuspend, (await Life.EnableMultiTenancyAsync(user, Reseller, "TERRA")).Refusal is not NotAllowed);
    }

    private async Task ChangesAsync(Func<AppLifecycle, Task<Outcome<Done>>> verb, AuditAction action, string before, string after, decimal monthly)
    {
        var (version, runRate) = await NowAsync();

        Assert.Null((await verb(Life)).Refusal);

        var (versionAfter, runRateAfter) = await NowAsync();
        Assert.Equal(version + 1, versionAfter);
        Assert.Equal(monthly, runRateAfter - runRate);
        await using var db = portal.Database.For(owner);
        var entry = await db.AuditEntries.OrderBy(e => e.Id).LastAsync();
        Assert.Equal((owner.UserId, "Owner", portal.Clock.GetUtcNow().UtcDateTime, portal.Today), (entry.ActorId, entry.ActorName, entry.At, entry.Day));
        Assert.Equal((action, "NIMBUS", before, after, monthly), (entry.Action, entry.Subject, entry.Before, entry.After, entry.MonthlyChange!.Value));
    }

    private async Task<(long Version, decimal RunRate)> NowAsync()
    {
        var portfolio = (await portal.Get<PortfolioQueries>().GetAsync(owner, Reseller)).Value;
        await using var db = portal.Database.For(owner);
        return ((await db.Resellers.SingleAsync()).PortfolioVersion, PortfolioPricer.MonthlyTotal(portfolio.OnNextFirst));
    }
}
