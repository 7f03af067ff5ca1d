using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>In Development the outbox stands for everybody's mailbox.</summary>
public sealed class OutboxJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task An_Admin_invites_somebody_whose_mail_is_in_the_outbox_and_whose_link_sets_a_password()
    {
        var server = NewServer();
        var staff = await StaffPage.OpenAsync(await OpenAsync(new() { Of = Person.Ines, At = server.Address }));
        await staff.AddAsync("Otto Lind", "otto.lind@cloudportal.example", "Sales");
        await Expect(staff.Dialog).ToContainTextAsync("No mail is sent, because no mail server is configured");
        var shown = await staff.Link.InputValueAsync();
        await staff.PressAsync("Done");

        var outbox = await OutboxPage.OpenAsync(staff.Page);
        await Expect(outbox.Row("Otto Lind")).ToContainTextAsync("Queued");
        await outbox.Page.AssertAccessibleAsync();
        await outbox.OpenMailAsync("Otto Lind");
        await Expect(outbox.Heading).ToHaveTextAsync("CloudPortal: set your password");
        await outbox.Page.AssertAccessibleAsync();
        var link = await outbox.LinkInText.GetAttributeAsync("href");
        Assert.Equal(shown, link);

        var ottos = await OpenAsVisitorAsync(server);
        await (await InvitationPage.OpenAsync(ottos, link!)).SetPasswordAsync("a long enough password");
        var home = new PortalPage(ottos);
        await home.SettledAsync();
        await Expect(home.Heading).ToHaveTextAsync("Home");

        outbox = await OutboxPage.OpenAsync(outbox.Page);
        await Expect(outbox.Row("Otto Lind")).ToContainTextAsync("Withdrawn");
    }

    [Fact]
    public async Task Sellers_and_resellers_find_no_outbox()
    {
        foreach (var person in new[] { Person.Tom, Person.Mara })
        {
            var page = await OpenAsync(new() { Of = person });
            foreach (var path in new[] { "/outbox", "/outbox/1" })
            {
                await Expect((await PortalPage.GoAsync(page, path)).Heading).ToHaveTextAsync("Page not found");
            }

            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Outbox" })).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task On_a_phone_it_fits()
    {
        var page = await OpenAsync(new() { Of = Person.Ines, OnPhone = true });
        foreach (var path in new[] { "/outbox", "/outbox/1" })
        {
            await PortalPage.GoAsync(page, path);
            await page.AssertFitsPhoneAsync();
        }
    }
}
