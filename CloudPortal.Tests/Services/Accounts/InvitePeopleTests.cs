using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Accounts;

public sealed class InvitePeopleTests : IAsyncLifetime
{
    private TestPortal portal = null!;
    private Actor.User admin = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        admin = await portal.Database.AddUserAsync(PortalUser.OfStaff("ines@portal.example", "Ines Vidal", Role.Admin));
        await portal.Database.ChangeUserAsync(admin.UserId, u => u.TakePassword("hash"));
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_list_says_who_can_sign_in_and_until_when_a_link_works()
    {
        var tom = (await InviteAsync("Tom Brandt", "tom@portal.example")).Value;
        Assert.Equal([("Ines Vidal", PersonState.Active, true), ("Tom Brandt", PersonState.Invited, false)], await StaffAsync());

        portal.Clock.Advance(TimeSpan.FromDays(InvitePeople.Days));
        Assert.Equal([("Ines Vidal", PersonState.Active, true), ("Tom Brandt", PersonState.LinkExpired, false)], await StaffAsync());

        await portal.Get<SwitchUsers>().OffAsync(admin, tom.UserId);
        Assert.Equal([("Ines Vidal", PersonState.Active, true), ("Tom Brandt", PersonState.SwitchedOff, false)], await StaffAsync());
    }

    [Fact]
    public async Task An_e_mail_that_somebody_has_is_refused_whatever_its_case()
    {
        _ = (await InviteAsync("Tom Brandt", "tom@portal.example")).Value;

        var refusal = (await InviteAsync("Another Tom", " TOM@portal.example ")).Refusal;

        Assert.Equal(new EmailTaken("tom@portal.example"), refusal);
        Assert.Equal("Email", refusal!.Field);
    }

    [Fact]
    public async Task Wrong_input_is_told_beside_each_field()
    {
        var refused = Assert.IsType<FieldsRefused>((await InviteAsync("", "tom")).Refusal);

        Assert.Equal(["Name", "Email"], refused.Problems.Select(p => p.Field));
    }

    [Fact]
    public async Task Two_at_once_make_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => InviteAsync("Tom Brandt", "tom@portal.example"))));

        Assert.Single(answers, a => a.Refusal is null);
    }

    [Fact]
    public async Task A_new_link_is_made_for_who_has_no_password_yet_and_for_nobody_else()
    {
        var tom = (await InviteAsync("Tom Brandt", "tom@portal.example")).Value;
        portal.Clock.Advance(TimeSpan.FromDays(30));

        var again = (await portal.Get<InvitePeople>().InviteAgainAsync(admin, tom.UserId)).Value;

        Assert.NotEqual(tom.Token, again.Token);
        Assert.Null((await portal.Get<AcceptInvitation>().SetPasswordAsync(again.Token, "a long enough password")).Refusal);
        Assert.Equal(new HasPassword("Tom Brandt"), (await portal.Get<InvitePeople>().InviteAgainAsync(admin, tom.UserId)).Refusal);
        Assert.Equal(NotFound.Instance, (await portal.Get<InvitePeople>().InviteAgainAsync(admin, "nobody")).Refusal);
    }

    [Fact]
    public async Task The_audit_has_each_step_and_no_reseller_sees_those_of_staff()
    {
        var owner = await portal.AddOwnerAsync();
        var tom = (await InviteAsync("Tom Brandt", "tom@portal.example")).Value;
        var again = (await portal.Get<InvitePeople>().InviteAgainAsync(admin, tom.UserId)).Value;
        await portal.Get<AcceptInvitation>().SetPasswordAsync(again.Token, "a long enough password");

        await using var db = portal.Database.ForOperator();
        var entries = await db.AuditEntries.Where(e => e.Subject == tom.Email).OrderBy(e => e.Id).ToListAsync();
        Assert.Equal(
            [(AuditAction.PersonInvited, "Ines Vidal"), (AuditAction.InvitedAgain, "Ines Vidal"), (AuditAction.PasswordSet, "Tom Brandt")],
            entries.Select(e => (e.Action, e.ActorName)));
        await using var own = portal.Database.For(owner);
        Assert.False(await own.AuditEntries.AnyAsync() || await own.Invitations.AnyAsync());
    }

    private Task<Outcome<Invited>> InviteAsync(string name, string email) => portal.Get<InvitePeople>().InviteStaffAsync(admin, name, email, Role.Sales);

    private async Task<IEnumerable<(string, PersonState, bool)>> StaffAsync() =>
        (await portal.Get<PeopleQueries>().StaffAsync(admin)).Value.Select(p => (p.Name, p.State, p.IsAsker));
}
