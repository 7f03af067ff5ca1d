using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Accounts;

public sealed class SwitchUsersTests : IAsyncLifetime
{
    private TestPortal portal = null!;
    private Actor.User admin = null!;
    private Actor.User owner = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        admin = await AdminAsync("ines@portal.example");
        owner = await portal.AddOwnerAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Whoever_is_switched_off_is_refused_everything_and_its_pages_are_told()
    {
        var told = new List<string>();
        portal.Get<AccessEnds>().Ended += told.Add;
        Assert.Null((await AskAsync()).Refusal);

        Assert.Null((await Switch.OffAsync(admin, owner.UserId)).Refusal);

        Assert.Equal(new SwitchedOff(IsStaff: false), (await AskAsync()).Refusal);
        Assert.Equal([owner.UserId], told);
    }

    [Fact]
    public async Task Switched_on_again_the_account_may_sign_in_and_its_old_sessions_have_an_old_stamp()
    {
        var stamp = await StampAsync();
        await Switch.OffAsync(admin, owner.UserId);

        Assert.Null((await Switch.OnAsync(admin, owner.UserId)).Refusal);

        Assert.Null((await AskAsync()).Refusal);
        Assert.NotEqual(stamp, await StampAsync());
        await using var db = portal.Database.ForOperator();
        Assert.Equal(
            [AuditAction.SwitchedOff, AuditAction.SwitchedOn],
            await db.AuditEntries.Where(e => e.ResellerId == owner.ResellerId).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
    }

    [Fact]
    public async Task Twice_is_once()
    {
        await Switch.OffAsync(admin, owner.UserId);
        var before = await TableDump.OfAsync(portal.Database);

        Assert.Null((await Switch.OffAsync(admin, owner.UserId)).Refusal);

        Assert.Equal(before, await TableDump.OfAsync(portal.Database));
    }

    [Fact]
    public async Task Nobody_switches_itself_off()
    {
        await AdminAsync("other@portal.example");

        Assert.Equal(NotOneself.Instance, (await Switch.OffAsync(admin, admin.UserId)).Refusal);
    }

    [Fact]
    public async Task The_last_Admin_who_can_sign_in_stays()
    {
        var invited = (await portal.Get<InvitePeople>().InviteStaffAsync(admin, "Tom Brandt", "tom@portal.example", Role.Admin)).Value;

        Assert.Equal(new LastAdmin("Admin"), (await Switch.OffAsync(Actor.Operator.Instance, admin.UserId)).Refusal);
        Assert.Null((await Switch.OffAsync(admin, invited.UserId)).Refusal);
    }

    [Fact]
    public async Task Of_two_Admins_who_switch_each_other_off_one_stays()
    {
        var other = await AdminAsync("other@portal.example");

        var answers = await Task.WhenAll(Task.Run(() => Switch.OffAsync(admin, other.UserId)), Task.Run(() => Switch.OffAsync(other, admin.UserId)));

        Assert.Single(answers, a => a.Refusal is null);
        Assert.Single(answers, a => a.Refusal == new SwitchedOff(IsStaff: true));
    }

    [Fact]
    public async Task A_person_who_is_not_there_is_not_found_and_only_an_Admin_may_ask()
    {
        Assert.Equal(NotFound.Instance, (await Switch.OffAsync(admin, "nobody")).Refusal);
        Assert.IsType<NotAllowed>((await Switch.OffAsync(owner, admin.UserId)).Refusal);
    }

    private SwitchUsers Switch => portal.Get<SwitchUsers>();

    private async Task<Actor.User> AdminAsync(string email)
    {
        var added = await portal.Database.AddUserAsync(PortalUser.OfStaff(email, "Admin", Role.Admin));
        await portal.Database.ChangeUserAsync(added.UserId, u => u.TakePassword("hash"));
        return added;
    }

    private async Task<Outcome<PriceList>> AskAsync() => await portal.Get<PriceListQueries>().GetAsync(owner, owner.ResellerId!.Value);

    private async Task<string?> StampAsync()
    {
        await using var db = portal.Database.ForOperator();
        return await db.Users.Where(u => u.Id == owner.UserId).Select(u => u.SecurityStamp).SingleAsync();
    }
}
