using System.Net;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Web;

/// <summary>A one-time link, opened by whoever was given it.</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    private PortalHost portal = null!;
    private Invited tom = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalHost.StartAsync("Production");
        await portal.AddAdminAsync();
        tom = (await Invite.InviteStaffAsync(Actor.Operator.Instance, "Tom Brandt", "tom@portal.example", Role.Sales)).Value;
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task It_shows_who_one_is_sets_the_password_and_signs_in()
    {
        var visitor = portal.NewVisitor();
        var page = await PageAsync(visitor, tom.Token);
        Assert.Contains("Welcome, Tom Brandt", page, StringComparison.Ordinal);
        Assert.Contains("tom@portal.example", page, StringComparison.Ordinal);
        Assert.Contains("24 November 2026, 09:00 UTC", page, StringComparison.Ordinal);

        var answer = await SetAsync(visitor, tom.Token);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(await visitor.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await portal.NewVisitor().SignInAsync("tom@portal.example", PortalHost.Password)).StatusCode);
    }

    [Fact]
    public async Task Before_it_nobody_signs_in_to_that_account()
    {
        foreach (var password in new[] { "", PortalHost.Password, tom.Token })
        {
            var visitor = portal.NewVisitor();
            await visitor.SignInAsync("tom@portal.example", password);
            Assert.False(await visitor.IsSignedInAsync());
        }
    }

    [Fact]
    public async Task It_works_once()
    {
        var left = portal.NewVisitor();
        await PageAsync(left, tom.Token);
        await SetAsync(portal.NewVisitor(), tom.Token);

        Assert.Contains("This link does not work", await PageAsync(portal.NewVisitor(), tom.Token), StringComparison.Ordinal);
        var again = await SetAsync(left, tom.Token, "another long password");

        Assert.Contains("This link does not work", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await left.IsSignedInAsync());
        var attacker = portal.NewVisitor();
        await attacker.SignInAsync("tom@portal.example", "another long password");
        Assert.False(await attacker.IsSignedInAsync());
    }

    [Fact]
    public async Task Two_who_use_it_at_once_set_one_password()
    {
        var accept = portal.Services.GetRequiredService<AcceptInvitation>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => accept.SetPasswordAsync(tom.Token, $"a long password {i}"))));

        Assert.Single(answers, a => a.Refusal is null);
    }

    [Fact]
    public async Task It_ends_after_seven_days()
    {
        portal.Clock.Advance(TimeSpan.FromDays(InvitePeople.Days) - TimeSpan.FromSeconds(1));
        Assert.Contains("Welcome", await PageAsync(portal.NewVisitor(), tom.Token), StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("This link does not work", await PageAsync(portal.NewVisitor(), tom.Token), StringComparison.Ordinal);
        await SetAsync(portal.NewVisitor(), tom.Token);
        await using var db = portal.Database.ForOperator();
        Assert.Null((await db.Users.SingleAsync(u => u.Id == tom.UserId)).PasswordHash);
    }

    [Fact]
    public async Task A_newer_link_ends_the_one_before()
    {
        var newer = (await Invite.InviteAgainAsync(Actor.Operator.Instance, tom.UserId)).Value;

        Assert.Contains("This link does not work", await PageAsync(portal.NewVisitor(), tom.Token), StringComparison.Ordinal);
        Assert.Contains("Welcome, Tom Brandt", await PageAsync(portal.NewVisitor(), newer.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_switched_off_meanwhile_gets_nothing_by_it()
    {
        Assert.Null((await portal.Services.GetRequiredService<SwitchUsers>().OffAsync(Actor.Operator.Instance, tom.UserId)).Refusal);

        Assert.Contains("This link does not work", await PageAsync(portal.NewVisitor(), tom.Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    public async Task One_that_never_was_says_the_same(string token) =>
        Assert.Contains("This link does not work", await PageAsync(portal.NewVisitor(), token), StringComparison.Ordinal);

    [Fact]
    public async Task A_password_that_is_too_short_or_not_repeated_is_said_beside_its_field_and_the_link_stays()
    {
        var visitor = portal.NewVisitor();

        var brief = await (await SetAsync(visitor, tom.Token, "eleven char")).Content.ReadAsStringAsync();
        var differs = await (await SetAsync(visitor, tom.Token, PortalHost.Password, "something different")).Content.ReadAsStringAsync();

        Assert.Contains("""id="password-help" role="alert">A password has at least 12 characters.""", brief, StringComparison.Ordinal);
        Assert.Contains("""id="repeat-help" role="alert">The two passwords differ.""", differs, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SetAsync(visitor, tom.Token)).StatusCode);
    }

    [Fact]
    public async Task A_form_without_the_antiforgery_token_is_refused() => Assert.Equal(
        HttpStatusCode.BadRequest,
        (await portal.NewVisitor().PostAsync(Address(tom.Token), token: null, Fields(PortalHost.Password, PortalHost.Password))).StatusCode);

    [Fact]
    public async Task The_database_cannot_open_it()
    {
        await using var db = portal.Database.ForOperator();

        var stored = await db.Invitations.SingleAsync();

        Assert.DoesNotContain(tom.Token, stored.TokenHash, StringComparison.Ordinal);
        Assert.Contains("This link does not work", await PageAsync(portal.NewVisitor(), stored.TokenHash), StringComparison.Ordinal);
    }

    private InvitePeople Invite => portal.Services.GetRequiredService<InvitePeople>();

    private static string Address(string token) => $"/account/invitation?token={token}";

    private static Dictionary<string, string> Fields(string password, string repeat) => new(StringComparer.Ordinal)
    {
        ["_handler"] = "invitation",
        ["Input.Password"] = password,
        ["Input.Repeat"] = repeat,
    };

    private static async Task<string> PageAsync(Visitor visitor, string token) => await (await visitor.GetAsync(Address(token))).Content.ReadAsStringAsync();

    private static async Task<HttpResponseMessage> SetAsync(Visitor visitor, string token, string password = PortalHost.Password, string? repeat = null)
    {
        await PageAsync(visitor, token);
        return await visitor.PostAsync(Address(token), await visitor.TokenAsync(), Fields(password, repeat ?? password));
    }
}
