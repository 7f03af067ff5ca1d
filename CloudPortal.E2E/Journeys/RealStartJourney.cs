using System.Text.RegularExpressions;
using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>From an empty portal, as whoever runs one starts it, to its first order.</summary>
public sealed partial class RealStartJourney(Portal portal) : Journey(portal)
{
    private const string Password = "a long enough password";

    [Fact]
    public async Task From_an_empty_portal_over_setup_to_a_resellers_first_White_Label()
    {
        using var started = await PortalProcess.StartInProductionAsync(NewEmptyDatabase());
        var setup = Assert.Single(Setup().Matches(started.Log)).Value;
        Assert.StartsWith(started.Address.ToString(), setup, StringComparison.Ordinal);
        var admins = await OpenAsync(new() { At = started.Address });

        await SetUpAsync(admins, setup);
        await SignInAgainAsync(admins, setup);
        var link = await AddResellerAsync(admins);
        var owners = await OpenAsync(new() { At = started.Address });
        await SetThePasswordAsync(owners, link);
        await OrderTheFirstAsync(owners);

        var replayed = await InvitationPage.OpenAsync(admins, link);
        await Expect(replayed.DoesNotWork).ToBeVisibleAsync();
        await admins.AssertAccessibleAsync();
    }

    private static async Task SetUpAsync(IPage page, string link)
    {
        await page.GotoAsync("/apps");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This portal is not set up yet" })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();

        await page.GotoAsync(link);
        var setup = new SetupPage(page);
        await Expect(setup.Heading).ToBeVisibleAsync();
        await setup.SubmitAsync("Ines Vidal", "ines.vidal", "short");
        await Expect(setup.Errors).ToHaveCountAsync(2);
        await Expect(setup.Name).ToHaveValueAsync("Ines Vidal");
        await page.AssertAccessibleAsync();

        await setup.Prices("An empty draft").CheckAsync();
        await Expect(setup.Currency).ToBeVisibleAsync();
        await setup.Prices("Sample price books").CheckAsync();
        await Expect(setup.Currency).ToBeHiddenAsync();
        await setup.SubmitAsync("Ines Vidal", "ines.vidal@portal.example", Password);
        var home = new PortalPage(page);
        await home.SettledAsync();
        await Expect(home.Heading).ToHaveTextAsync("Home");
        await Expect(home.Content).ToContainTextAsync("EUR");
    }

    private static async Task SignInAgainAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        await Expect(new PortalPage(page).Heading).ToHaveTextAsync("Page not found");
        var home = await PortalPage.GoAsync(page, "/");
        await home.SignOutAsync();
        await page.GotoAsync(link);
        var signIn = new SignInPage(page);
        await Expect(signIn.Heading).ToBeVisibleAsync();
        await signIn.SignInAsync("ines.vidal@portal.example", Password);
        await signIn.LeftAsync();
    }

    private static async Task<string> AddResellerAsync(IPage page)
    {
        var reseller = await NewResellerPage.OpenAsync(page);
        await reseller.Field("Legal name").FillAsync("Altitude Voice");
        await reseller.AddAsync();
        await Expect(reseller.Content.GetByRole(AriaRole.Alert)).ToHaveCountAsync(5);
        await page.AssertAccessibleAsync();

        await reseller.Field("Address").FillAsync("1 Ridge Road\nSalzburg");
        await reseller.Field("Billing contact").FillAsync("bills@altitude.example");
        await reseller.Field("Currency").SelectOptionAsync("EUR");
        await reseller.Field("Name").FillAsync("Aoife O’Brien");
        await reseller.Field("E-mail").FillAsync("aoife.o'brien@altitude.example");
        await reseller.AddAsync();
        await Expect(reseller.Heading).ToHaveTextAsync("Altitude Voice has an account");
        await page.AssertAccessibleAsync();
        return await reseller.Link.InputValueAsync();
    }

    private static async Task SetThePasswordAsync(IPage page, string link)
    {
        var invitation = await InvitationPage.OpenAsync(page, link);
        await Expect(invitation.Heading).ToHaveTextAsync("Welcome, Aoife O’Brien");
        await Expect(page.GetByText("You are Owner of Altitude Voice.")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await invitation.SetPasswordAsync(Password);
        var home = new HomePage(page);
        await home.SettledAsync();
        await Expect(home.Heading).ToHaveTextAsync("Altitude Voice");
    }

    /// <summary>On the real day: the setup fee, and the platform fee for what is left of the month.</summary>
    private static async Task OrderTheFirstAsync(IPage page)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var days = DateTime.DaysInMonth(today.Year, today.Month);
        var due = 2500.00m + Math.Round(499.00m * (days - today.Day + 1) / days, 2, MidpointRounding.AwayFromZero);
        var shown = FormattableString.Invariant($"{due:#,0.00}").Replace(',', '\u2009');

        var wizard = await NewWhiteLabelPage.OpenAsync(page);
        await wizard.ToReviewAsync("Altitude", users: 40);
        await Expect(wizard.OrderButton).ToHaveTextAsync($"Order for {shown} EUR now");
        await wizard.OrderButton.ClickAsync();
        var app = await wizard.OrderedAsync("ALTITUDE");
        await Expect(app.Content).ToContainTextAsync($"ALTITUDE is ordered; {shown} EUR is charged.");
    }

    [GeneratedRegex(@"http://\S+/setup\?token=[\w-]{43}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setup();
}
