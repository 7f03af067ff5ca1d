using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Accounts;

public sealed class AccessCheckTests : IAsyncLifetime
{
    private const long Missing = 987_654;

    private TestDatabase database = null!;
    private Reseller nimbus = null!;
    private Reseller other = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        nimbus = await database.AddResellerAsync("Nimbus Telecom", Currency.Usd);
        other = await database.AddResellerAsync("Altitude Voice");
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task It_brings_what_the_operation_needs_of_the_reseller()
    {
        var owner = await UserAsync(Role.Owner);

        var access = (await AskAsync(owner, nimbus.Id, Permission.BillableChange)).Value;

        Assert.Equal(new Access(new Rights(Role.Owner, nimbus.Id, MayOrder: false), nimbus.Id, "Nimbus Telecom", Currency.Usd, PortfolioVersion: 0), access);
    }

    [Fact]
    public async Task It_asks_the_database_once()
    {
        var owner = await UserAsync(Role.Owner);
        database.Queries.Clear();

        await AskAsync(owner, nimbus.Id, Permission.BillableChange);

        Assert.Single(database.Queries.Commands);
    }

    [Theory]
    [InlineData(Permission.Read)]
    [InlineData(Permission.EditApps)]
    [InlineData(Permission.BillableChange)]
    [InlineData(Permission.Administrate)]
    public async Task Another_reseller_answers_exactly_like_one_that_does_not_exist(Permission permission)
    {
        var owner = await UserAsync(Role.Owner);

        var foreign = await AskAsync(owner, other.Id, permission);

        Assert.Equal(NotFound.Instance, foreign.Refusal);
        Assert.Equal(await AskAsync(owner, Missing, permission), foreign);
    }

    [Theory]
    [InlineData(Role.Owner, false, true, true, true, false)]
    [InlineData(Role.Manager, true, true, true, true, false)]
    [InlineData(Role.Manager, false, true, true, false, false)]
    [InlineData(Role.Viewer, false, true, false, false, false)]
    [InlineData(Role.Viewer, true, true, false, false, false)]
    [InlineData(Role.Admin, false, true, true, true, true)]
    [InlineData(Role.Sales, false, true, false, false, false)]
    public async Task Each_role_may_do_what_its_row_says(Role role, bool mayOrder, bool read, bool edit, bool bill, bool administrate)
    {
        var actor = await UserAsync(role, mayOrder);

        Assert.Equal(read, await MayAsync(actor, Permission.Read));
        Assert.Equal(edit, await MayAsync(actor, Permission.EditApps));
        Assert.Equal(bill, await MayAsync(actor, Permission.BillableChange));
        Assert.Equal(administrate, await MayAsync(actor, Permission.Administrate));
    }

    [Fact]
    public async Task A_missing_right_says_what_is_needed()
    {
        var viewer = await UserAsync(Role.Viewer);

        var refusal = (await AskAsync(viewer, nimbus.Id, Permission.BillableChange)).Refusal;

        Assert.IsType<NotAllowed>(refusal);
        Assert.Contains("Owner", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_that_change_hold_from_the_next_question_on()
    {
        var manager = await UserAsync(Role.Manager, mayOrder: true);
        Assert.True(await MayAsync(manager, Permission.BillableChange));

        await database.ChangeUserAsync(manager.UserId, u => u.GiveRights(Role.Manager, mayOrder: false));
        Assert.False(await MayAsync(manager, Permission.BillableChange));

        await database.ChangeUserAsync(manager.UserId, u => u.GiveRights(Role.Viewer, mayOrder: false));
        Assert.False(await MayAsync(manager, Permission.EditApps));
    }

    [Fact]
    public async Task A_user_who_was_switched_off_may_not_even_read_and_learns_nothing()
    {
        var owner = await UserAsync(Role.Owner);
        await database.ChangeUserAsync(owner.UserId, u => u.SwitchOff());

        var own = await AskAsync(owner, nimbus.Id, Permission.Read);

        Assert.Equal(new SwitchedOff(IsStaff: false), own.Refusal);
        Assert.Equal(own, await AskAsync(owner, other.Id, Permission.Read));
    }

    [Fact]
    public async Task Under_a_session_that_ended_nobody_may_even_read_or_learns_anything()
    {
        var owner = await UserAsync(Role.Owner);
        await database.EndSessionAsync(owner);

        var own = await AskAsync(owner, nimbus.Id, Permission.Read);

        Assert.Equal(SessionEnded.Instance, own.Refusal);
        Assert.Equal(own, await AskAsync(owner, other.Id, Permission.Read));
    }

    [Fact]
    public async Task Other_sessions_of_the_same_user_stand()
    {
        var owner = await UserAsync(Role.Owner);
        await database.EndSessionAsync(owner);

        Assert.True(await MayAsync(owner with { SessionId = Guid.NewGuid() }, Permission.BillableChange));
    }

    [Fact]
    public async Task An_ended_session_of_an_Admin_administrates_nothing()
    {
        var admin = await UserAsync(Role.Admin);
        await database.EndSessionAsync(admin);

        Assert.Equal(SessionEnded.Instance, (await AdministratorAsync(admin)).Refusal);
    }

    [Fact]
    public async Task A_lockout_by_wrong_passwords_does_not_stop_who_is_at_work()
    {
        var owner = await UserAsync(Role.Owner);
        await database.ChangeUserAsync(owner.UserId, u => u.LockoutEnd = DateTimeOffset.MaxValue);

        Assert.True(await MayAsync(owner, Permission.BillableChange));
    }

    [Fact]
    public async Task A_user_who_is_gone_finds_nothing()
    {
        var refusal = (await AskAsync(new Actor.User("nobody", nimbus.Id, Guid.NewGuid()), nimbus.Id, Permission.Read)).Refusal;

        Assert.Equal(NotFound.Instance, refusal);
    }

    [Fact]
    public async Task Claims_of_staff_do_not_make_a_resellers_user_staff()
    {
        var owner = await UserAsync(Role.Owner);
        var pretending = owner with { ResellerId = null };

        Assert.Equal(NotFound.Instance, (await AskAsync(pretending, other.Id, Permission.Read)).Refusal);
    }

    [Fact]
    public async Task The_operator_may_do_all_but_meets_no_missing_reseller()
    {
        Assert.True(await MayAsync(Actor.Operator.Instance, Permission.Administrate));
        Assert.Equal(NotFound.Instance, (await AskAsync(Actor.Operator.Instance, Missing, Permission.Read)).Refusal);
    }

    [Fact]
    public async Task What_concerns_all_resellers_needs_an_Admin()
    {
        Assert.Null((await AdministratorAsync(await UserAsync(Role.Admin))).Refusal);
        Assert.Null((await AdministratorAsync(Actor.Operator.Instance)).Refusal);
        Assert.IsType<NotAllowed>((await AdministratorAsync(await UserAsync(Role.Sales))).Refusal);
        Assert.IsType<NotAllowed>((await AdministratorAsync(await UserAsync(Role.Owner))).Refusal);
    }

    private async Task<Outcome<Rights>> AdministratorAsync(Actor actor)
    {
        await using var db = database.For(actor);
        return await AccessCheck.Administrator(db, actor);
    }

    private async Task<bool> MayAsync(Actor actor, Permission permission) => (await AskAsync(actor, nimbus.Id, permission)).Refusal is null;

    private async Task<Outcome<Access>> AskAsync(Actor actor, long resellerId, Permission permission)
    {
        await using var db = database.For(actor);
        return await AccessCheck.For(db, actor, resellerId, permission);
    }

    private Task<Actor.User> UserAsync(Role role, bool mayOrder = false)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        return database.AddUserAsync(role is Role.Admin or Role.Sales
            ? PortalUser.OfStaff(email, "Somebody", role)
            : PortalUser.OfReseller(nimbus.Id, email, "Somebody", role, mayOrder));
    }
}
