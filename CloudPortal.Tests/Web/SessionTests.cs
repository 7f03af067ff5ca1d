using CloudPortal.Data;
using CloudPortal.Sample;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Web;

/// <summary>A session is one sign-in in one browser; a tab that is still open holds what its cookie was.</summary>
public sealed class SessionTests : IAsyncLifetime
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
    public async Task Signing_out_ends_the_session_for_whoever_still_holds_its_cookie()
    {
        var browser = await SignedInAsync();
        var tab = portal.NewVisitor(browser.Cookie);
        Assert.True(await tab.IsSignedInAsync());

        await browser.SignOutAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await tab.IsSignedInAsync());
    }

    [Fact]
    public async Task What_asks_for_data_is_refused_at_once()
    {
        await portal.AddBookAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var browser = await SignedInAsync();
        var tab = portal.NewVisitor(browser.Cookie);
        Assert.True((await tab.GetAsync("/apps.csv")).IsSuccessStatusCode);

        await browser.SignOutAsync();

        Assert.False((await tab.GetAsync("/apps.csv")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_session_stays_the_same_when_its_cookie_is_renewed()
    {
        var browser = await SignedInAsync();
        var first = browser.Cookie;
        for (var i = 0; i < 3; i++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.True(await browser.IsSignedInAsync());
        }

        Assert.NotEqual(first.Value, browser.Cookie.Value);
        await browser.SignOutAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await portal.NewVisitor(first).IsSignedInAsync());
    }

    [Fact]
    public async Task Another_browser_of_the_same_person_stays_signed_in()
    {
        var (here, elsewhere) = (await SignedInAsync(), await SignedInAsync());

        await here.SignOutAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await here.IsSignedInAsync());
        Assert.True(await elsewhere.IsSignedInAsync());
    }

    [Fact]
    public async Task Signing_in_again_in_the_same_browser_ends_the_session_before()
    {
        var browser = await SignedInAsync();
        var tab = portal.NewVisitor(browser.Cookie);

        await browser.PostAsync("/account/persona", await browser.TokenAsync(), new Dictionary<string, string> { ["persona"] = SamplePersonas.NimbusOwner.Key });
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await browser.IsSignedInAsync());
        Assert.False(await tab.IsSignedInAsync());
    }

    [Fact]
    public async Task A_session_is_forgotten_when_its_cookie_has_long_expired()
    {
        await (await SignedInAsync()).SignOutAsync();
        portal.Clock.Advance(TimeSpan.FromHours(13));
        await (await SignedInAsync()).SignOutAsync();
        Assert.Equal(2, await EndedAsync());

        portal.Clock.Advance(TimeSpan.FromHours(12));
        await (await SignedInAsync()).SignOutAsync();

        Assert.Equal(2, await EndedAsync());
    }

    private async Task<Visitor> SignedInAsync()
    {
        var visitor = portal.NewVisitor();
        await visitor.SignInAsync(mara.Email!, PortalHost.Password);
        return visitor;
    }

    private async Task<int> EndedAsync()
    {
        await using var db = portal.Database.ForOperator();
        return await db.EndedSessions.CountAsync();
    }
}
