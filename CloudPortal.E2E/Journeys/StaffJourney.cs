using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

public sealed class StaffJourney(Portal portal) : Journey(portal)
{
    private const string Password = "a long enough password";

    [Fact]
    public async Task An_Admin_adds_an_Admin_who_sets_a_password_is_switched_off_on_every_tab_at_once_and_on_again()
    {
        var server = NewServer();
        var staff = await StaffPage.OpenAsync(await OpenAsync(new() { Of = Person.Ines, At = server.Address }));
        await staff.AddAsync("Otto Lind", "ines.vidal@cloudportal.example", "Admin");
        await Expect(staff.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("has an account already");
        await staff.Page.AssertAccessibleAsync();
        await staff.Dialog.GetByLabel("E-mail", new() { Exact = true }).FillAsync("otto.lind@cloudportal.example");
        await staff.PressAsync("Add and make the link");
        var link = await staff.Link.InputValueAsync();
        await staff.Page.AssertAccessibleAsync();
        await staff.PressAsync("Done");
        await Expect(staff.Row("Otto Lind")).ToContainTextAsync("Invited");

        var ottos = await OpenAsVisitorAsync(server);
        await (await InvitationPage.OpenAsync(ottos, link)).SetPasswordAsync(Password);
        var home = new PortalPage(ottos);
        await home.SettledAsync();
        var tab = await PortalPage.GoAsync(await ottos.Context.NewPageAsync(), "/price-books");

        await StaffPage.OpenAsync(staff.Page);
        await staff.PressAsync("Switch off: Otto Lind");
        await Expect(staff.Dialog).ToContainTextAsync("All pages that Otto Lind has open end at once");
        await staff.Page.AssertAccessibleAsync();
        await staff.Dialog.GetByRole(AriaRole.Button, new() { Name = "Switch Otto Lind off" }).ClickAsync();
        await Expect(staff.Row("Otto Lind")).ToContainTextAsync("Switched off");
        foreach (var page in new[] { ottos, tab.Page })
        {
            // Without a click: each page would find out by itself only after half a minute.
            await Expect(new SignedOutPage(page).Told).ToBeVisibleAsync(new() { Timeout = 20_000 });
        }

        await staff.PressAsync("Switch on: Otto Lind");
        await Expect(staff.Row("Otto Lind")).ToContainTextAsync("Active");
        var again = await OpenAsVisitorAsync(server);
        await (await SignInPage.OpenAsync(again)).SignInAsync("otto.lind@cloudportal.example", Password);
        home = new PortalPage(again);
        await home.SettledAsync();
        await Expect(home.Heading).ToHaveTextAsync("Home");
    }

    [Fact]
    public async Task A_lost_link_is_replaced_and_a_double_click_adds_one_person()
    {
        var staff = await StaffPage.OpenAsync(await OpenAsync(new() { Of = Person.Ines, At = NewServer().Address }));
        await staff.BeginAddingAsync();
        await staff.Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Otto Lind");
        await staff.Dialog.GetByLabel("E-mail", new() { Exact = true }).FillAsync("otto.lind@cloudportal.example");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Add and make the link" }).DblClickAsync();
        var first = await staff.Link.InputValueAsync();
        await staff.PressAsync("Done");
        await Expect(staff.Row("Otto Lind")).ToHaveCountAsync(1);

        await staff.PressAsync("New link: Otto Lind");
        await Expect(staff.Dialog).ToContainTextAsync("opens nothing from then on");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Make a new link" }).DblClickAsync();
        var second = await staff.Link.InputValueAsync();

        Assert.NotEqual(first, second);
        var visitor = await OpenAsVisitorAsync();
        await Expect((await InvitationPage.OpenAsync(visitor, first)).DoesNotWork).ToBeVisibleAsync();
        await Expect((await InvitationPage.OpenAsync(visitor, second)).Heading).ToHaveTextAsync("Welcome, Otto Lind");
    }

    [Fact]
    public async Task Nobody_is_offered_to_switch_itself_off_and_no_seller_or_reseller_sees_the_staff()
    {
        var staff = await StaffPage.OpenAsync(await OpenAsync(new() { Of = Person.Ines }));
        await Expect(staff.Row("Ines Vidal")).ToContainTextAsync("(you)");
        await Expect(staff.Row("Ines Vidal").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        foreach (var person in new[] { Person.Tom, Person.Mara })
        {
            foreach (var path in new[] { "/staff", "/resellers/new" })
            {
                var refused = await PortalPage.GoAsync(await OpenAsync(new() { Of = person }), path);
                await Expect(refused.Heading).ToHaveTextAsync("Not for you");
            }
        }
    }

    [Fact]
    public async Task On_a_phone_the_pages_of_accounts_fit()
    {
        var page = await OpenAsync(new() { Of = Person.Ines, OnPhone = true });
        foreach (var path in new[] { "/staff", "/resellers/new", "/account/invitation?token=none" })
        {
            await page.GotoAsync(path);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeAttachedAsync();
            await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Loading" })).ToHaveCountAsync(0);
            await page.AssertFitsPhoneAsync();
        }
    }
}
