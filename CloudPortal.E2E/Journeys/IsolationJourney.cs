using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using CloudPortal.Sample;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>What belongs to another reseller looks exactly like what does not exist.</summary>
public sealed class IsolationJourney(Portal portal, OpenWindows open) : Journey(portal), IClassFixture<OpenWindows>
{
    [Theory]
    [InlineData("/apps/{0}", "SKERRY", "NOSUCHAPP")]
    [InlineData("/apps/{0}?why=platform:{0}", "SKERRY", "NOSUCHAPP")]
    [InlineData("/apps/{0}/customers/new", "SKERRY", "NOSUCHAPP")]
    [InlineData("/apps?under={0}", "SKERRY", "NOSUCHAPP")]
    [InlineData("/?why=platform:{0}", "SKERRY", "NOSUCHAPP")]
    public async Task Another_resellers_app_looks_like_a_missing_one(string path, string theirs, string missing)
    {
        var page = await open.OfAsync(new() { Of = Person.Mara });

        Assert.Equal(await SeenAsync(page, path, missing), await SeenAsync(page, path, theirs));
    }

    [Fact]
    public async Task Another_resellers_draft_looks_like_a_missing_one()
    {
        var theirs = await NewWhiteLabelPage.OpenAsync(await OpenAsync(new() { Of = Person.Ola }));
        await theirs.Name.FillAsync("Secret Phone");
        await theirs.SavedAsync();
        var draft = System.Web.HttpUtility.ParseQueryString(new Uri(theirs.Page.Url).Query)["draft"]!;
        var page = await OpenAsMaraAsync();

        Assert.Equal(
            await SeenAsync(page, "/apps/new?draft={0}", "00000000-0000-4000-8000-000000000000"),
            await SeenAsync(page, "/apps/new?draft={0}", draft));
        await Expect(new PortalPage(page).Heading).ToHaveTextAsync("Page not found");
    }

    [Fact]
    public async Task Files_hold_only_ones_own()
    {
        var page = await OpenAsync(new() { Of = Person.Ola });

        foreach (var file in new[] { "/apps.csv", "/portfolio-file" })
        {
            var text = await AnswerAsync(page, file);
            Assert.StartsWith("200 ", text, StringComparison.Ordinal);
            Assert.Contains("SKERRY", text, StringComparison.Ordinal);
            Assert.DoesNotContain("NIMBUS", text, StringComparison.Ordinal);
        }

        Assert.Equal(await AnswerAsync(page, "/apps.csv?under=NOSUCHAPP"), await AnswerAsync(page, "/apps.csv?under=NIMBUS"));
        Assert.Equal(await AnswerAsync(page, "/apps.csv?customer=999999"), await AnswerAsync(page, "/apps.csv?customer=1"));
    }

    [Fact]
    public async Task Signed_out_an_address_leads_through_the_sign_in_and_back()
    {
        var page = await OpenAsVisitorAsync();

        await page.GotoAsync("/apps/KESTREL?why=platform:KESTREL");
        var signIn = new SignInPage(page);
        await Expect(signIn.Heading).ToBeVisibleAsync();
        await signIn.SignInAsync(Person.Mara.Email, SamplePersonas.Password);

        await Expect(new AppPage(page).Why.Dialog).ToContainTextAsync("Why is the platform fee of KESTREL");
        await Expect(page).ToHaveURLAsync(new Uri(Portal.Server.Address, "/apps/KESTREL?why=platform:KESTREL").ToString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/apps/KESTREL")]
    [InlineData("/apps/new")]
    [InlineData("/price-list")]
    [InlineData("/apps.csv?under=NIMBUS")]
    [InlineData("/portfolio-file")]
    public async Task Signed_out_an_address_answers_with_the_way_to_the_sign_in(string path)
    {
        var page = await OpenAsVisitorAsync();

        var answer = await page.APIRequest.GetAsync(path, new() { MaxRedirects = 0 });

        Assert.Equal(302, answer.Status);
        Assert.EndsWith($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}", answer.Headers["location"], StringComparison.Ordinal);
    }

    private static async Task<string> SeenAsync(IPage page, string path, string id)
    {
        var answer = await page.GotoAsync(path.Replace("{0}", id, StringComparison.Ordinal));
        var portal = new PortalPage(page);
        await portal.SettledAsync();
        return $"{answer!.Status} {await page.TitleAsync()}\n{await portal.Content.AriaSnapshotAsync()}".Replace(id, "…", StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(IPage page, string path)
    {
        var answer = await page.APIRequest.GetAsync(path);
        return $"{answer.Status} {(answer.Ok ? await answer.TextAsync() : "")}";
    }
}
