using System.Text.RegularExpressions;
using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using CloudPortal.Sample;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

public sealed partial class ProductionJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task A_production_start_has_a_sign_in_and_no_door_beside_it()
    {
        var server = Owned(PortalServer.InProduction(NewEmptyDatabase()));
        await server.SetUpAsync();
        var page = await OpenAsVisitorAsync(server);

        await page.GotoAsync("/");
        var signIn = new SignInPage(page);
        await Expect(signIn.Heading).ToBeVisibleAsync();
        await Expect(signIn.Personas).ToHaveCountAsync(0);
        await Expect(page.Locator("body")).Not.ToContainTextAsync(Trace());
        await page.AssertAccessibleAsync();

        await signIn.SignInAsync(Person.Mara.Email, SamplePersonas.Password);
        await Expect(signIn.Error).ToContainTextAsync("do not match");
        foreach (var path in new[] { "/price-list", "/apps", "/apps.csv", "/portfolio-file", "/apps/new" })
        {
            await page.GotoAsync(path);
            await Expect(signIn.Heading).ToBeVisibleAsync();
        }

        var persona = await page.APIRequest.PostAsync("/account/persona", new() { DataString = "persona=nimbus", MaxRedirects = 0 });
        Assert.NotEqual(200, persona.Status);
        await page.GotoAsync("/");
        await Expect(signIn.Heading).ToBeVisibleAsync();
    }

    /// <summary>Of sample data.</summary>
    [GeneratedRegex("sample|demo", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Trace();
}
