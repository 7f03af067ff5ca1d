using System.Net;
using CloudPortal.Data;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Web;

public sealed class SignInTests : IAsyncLifetime
{
    private PortalHost portal = null!;
    private PortalUser mara = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalHost.StartAsync();
        mara = await portal.AddNimbusOwnerAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Whoever_has_not_signed_in_is_asked_to_and_comes_back_to_where_it_wanted()
    {
        var answer = await portal.NewVisitor().GetAsync("/apps?q=kestrel");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in?returnUrl=%2Fapps%3Fq%3Dkestrel", answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task E_mail_and_password_open_the_portal()
    {
        var visitor = portal.NewVisitor();

        var answer = await visitor.SignInAsync("MARA.HOLT@nimbus.example ", PortalHost.Password, "?returnUrl=%2Fapps");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/apps", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_wrong_password_is_said_beside_the_field_and_the_e_mail_stays()
    {
        var visitor = portal.NewVisitor();

        var page = await TextAsync(await visitor.SignInAsync(mara.Email!, "not my password"));

        Assert.Contains("""value="mara.holt@nimbus.example" """.Trim(), page, StringComparison.Ordinal);
        Assert.Contains("""<p class="help wrong" id="password-help" role="alert">E-mail and password do not match.""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not my password", page, StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task An_unknown_e_mail_gets_the_same_answer_as_a_wrong_password()
    {
        var known = await TextAsync(await portal.NewVisitor().SignInAsync(mara.Email!, "not my password"));
        var unknown = await TextAsync(await portal.NewVisitor().SignInAsync("nobody@nimbus.example", "not my password"));

        Assert.Equal(Error(known), Error(unknown));
    }

    [Fact]
    public async Task Empty_fields_are_asked_for()
    {
        var page = await TextAsync(await portal.NewVisitor().SignInAsync("", ""));

        Assert.Contains("Type your e-mail.", page, StringComparison.Ordinal);
        Assert.Contains("Type your password.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_five_minutes_and_no_longer()
    {
        var visitor = portal.NewVisitor();
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync(mara.Email!, "not my password");
        }

        var locked = await TextAsync(await visitor.SignInAsync(mara.Email!, PortalHost.Password));
        Assert.Contains("after five wrong passwords, wait five minutes", locked, StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());

        // Identity measures a lockout with the real clock, so the five minutes are moved into the past.
        await portal.Database.ChangeUserAsync(mara.Id, u => u.LockoutEnd -= TimeSpan.FromMinutes(5));
        await visitor.SignInAsync(mara.Email!, PortalHost.Password);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task However_often_one_tries_nothing_that_is_said_tells_who_has_an_account()
    {
        var off = await portal.AddAdminAsync();
        await portal.Database.ChangeUserAsync(off.Id, u => u.SwitchOff());
        string[] emails = [mara.Email!, off.Email!, "nobody@nimbus.example"];
        var said = new HashSet<string>();
        foreach (var email in emails)
        {
            for (var i = 0; i < 7; i++)
            {
                said.Add(Error(await TextAsync(await portal.NewVisitor().SignInAsync(email, "not my password"))));
            }
        }

        Assert.Single(said);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("/account/sign-out")]
    public async Task A_return_address_elsewhere_or_to_the_account_leads_home(string returnUrl)
    {
        var answer = await portal.NewVisitor().SignInAsync(mara.Email!, PortalHost.Password, "?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var target = new Uri(new Uri("http://portal.example"), answer.Headers.Location!);
        Assert.Equal("/", target.PathAndQuery);
        Assert.DoesNotContain("evil", target.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_the_antiforgery_token_is_refused()
    {
        var visitor = portal.NewVisitor();

        var answer = await visitor.PostAsync("/account/sign-in", token: null, new Dictionary<string, string> { ["_handler"] = "sign-in", ["Input.Email"] = mara.Email!, ["Input.Password"] = PortalHost.Password });
        var persona = await visitor.PostAsync("/account/persona", token: null, new Dictionary<string, string> { ["persona"] = "nimbus" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, persona.StatusCode);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Signing_out_takes_a_form_and_ends_the_session()
    {
        var visitor = portal.NewVisitor();
        await visitor.SignInAsync(mara.Email!, PortalHost.Password);

        await visitor.GetAsync("/account/sign-out");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/account/sign-out", token: null, new Dictionary<string, string>())).StatusCode);
        Assert.True(await visitor.IsSignedInAsync());

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignOutAsync()).StatusCode);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_changed_security_stamp_ends_an_open_session_within_a_minute()
    {
        var visitor = portal.NewVisitor();
        await visitor.SignInAsync(mara.Email!, PortalHost.Password);
        await portal.Database.ChangeUserAsync(mara.Id, u => u.SecurityStamp = "changed");

        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_session_goes_on_while_the_stamp_stays()
    {
        var visitor = portal.NewVisitor();
        await visitor.SignInAsync(mara.Email!, PortalHost.Password);

        portal.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Who_was_switched_off_is_out_within_a_minute_and_does_not_get_in_again()
    {
        var visitor = portal.NewVisitor();
        await visitor.SignInAsync(mara.Email!, PortalHost.Password);
        await portal.Database.ChangeUserAsync(mara.Id, u => u.SwitchOff());
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await visitor.IsSignedInAsync());

        var page = await TextAsync(await visitor.SignInAsync(mara.Email!, PortalHost.Password));

        Assert.Contains("E-mail and password do not match.", page, StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Theory]
    [InlineData("twelve chars", true)]
    [InlineData("eleven char", false)]
    [InlineData("aaaaaaaaaaaa", true)]
    public async Task A_password_is_long_enough_or_not_and_nothing_else(string password, bool isTaken)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await users.Users.SingleAsync();

        Assert.Equal(isTaken, (await users.ChangePasswordAsync(user, PortalHost.Password, password)).Succeeded);
    }

    [Fact]
    public async Task A_password_has_at_most_a_hundred_characters()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await users.Users.SingleAsync();

        Assert.False((await users.ChangePasswordAsync(user, PortalHost.Password, new string('x', 101))).Succeeded);
        Assert.True((await users.ChangePasswordAsync(user, PortalHost.Password, new string('x', 100))).Succeeded);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    private static string Error(string page) => page[page.IndexOf("id=\"password-help\"", StringComparison.Ordinal)..][..160];
}
