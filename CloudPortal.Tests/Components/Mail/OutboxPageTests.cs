using Bunit;
using CloudPortal.Components.Mail;
using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace CloudPortal.Tests.Components.Mail;

public sealed class OutboxPageTests : PageTest, IAsyncLifetime, IAsyncDisposable
{
    private PortfolioStory story = null!;
    private IRenderedComponent<MudDialogProvider> dialogs = null!;

    public async ValueTask InitializeAsync() => story = await PortfolioStory.BeginAsync();

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await story.DisposeAsync();
    }

    [Fact]
    public async Task Each_mail_stands_with_whom_what_and_its_state_newest_first_and_the_page_says_that_none_is_sent()
    {
        await InviteAsync("Tom Brandt", "tom@portal.example");
        await WriteAsync("Mara Holt", "mara@nimbus.example", story.Reseller.Id);

        var page = await OpenAsync();

        Assert.Equal(["Mara Holtmara@nimbus.example Quote, 1 Dec", "Tom Brandttom@portal.example Invitation, 1 Dec"], page.FindAll("tbody th").Select(Text));
        Assert.Equal(["1 Dec 2025, 09:00", "A quoteNimbus Telecom", "Quote", "Queued"], page.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(Text));
        Assert.Contains("Not sent: no mail server is configured. 2 mails wait here.", page.Find(".note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_and_a_state_are_addresses_and_one_that_finds_nothing_offers_the_way_back()
    {
        await InviteAsync("Tom Brandt", "tom@portal.example");
        await WriteAsync("Mara Holt", "mara_x@nimbus.example");
        var page = await OpenAsync();

        await page.Find("input[type=search]").InputAsync("MARA_");
        page.WaitForAssertion(() => Assert.Equal("/outbox?q=MARA_", Address));
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));

        Navigation.NavigateTo("/outbox");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        await page.Find("select[aria-label=State]").ChangeAsync("failed");
        page.WaitForAssertion(() => Assert.Equal("/outbox", page.Find(".empty a").GetAttribute("href")));
        Assert.Equal("/outbox?state=failed", Address);
    }

    [Fact]
    public async Task Without_mails_the_page_says_what_will_be_there() =>
        Assert.StartsWith("Every mail that the portal writes", Text((await OpenAsync()).Find(".empty p")), StringComparison.Ordinal);

    [Theory]
    [InlineData(Role.Sales)]
    [InlineData(Role.Owner)]
    public async Task For_anybody_but_an_Admin_there_is_no_outbox(Role role)
    {
        var id = await WriteAsync("Mara Holt", "mara@nimbus.example");
        await SignInAsync(role);

        Assert.Equal("Page not found", Render<OutboxPage>().WaitForElement("h1").TextContent);
        Assert.Equal("Page not found", Render<MailPage>(p => p.Add(m => m.Id, id)).WaitForElement("h1").TextContent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_one_time_link_is_shown_in_Development_alone(bool isDevelopment)
    {
        var tom = await InviteAsync("Tom Brandt", "tom@portal.example");
        Services.AddSingleton(new OutboxSettings(ShowsSecretLinks: isDevelopment));
        await SignInAsync(Role.Admin);

        var page = Render<MailPage>(p => p.Add(m => m.Id, 1));

        page.WaitForElement(".mail-text");
        Assert.Equal(isDevelopment, page.Markup.Contains(tom.Token, StringComparison.Ordinal));
        Assert.Equal(isDevelopment ? $"http://localhost{tom.Path}" : null, page.FindAll(".mail-text a").SingleOrDefault()?.GetAttribute("href"));
        Assert.Equal(!isDevelopment, page.Markup.Contains("[the one-time link, which only its recipient sees]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_of_unknown_outcome_is_sent_again_only_after_a_question_that_says_what_may_happen()
    {
        var id = await WriteAsync("Mara Holt", "mara@nimbus.example");
        await using (var db = story.Database.ForOperator())
        {
            var mail = await db.OutboxMails.SingleAsync();
            mail.Claim(Now);
            mail.GiveUpClaim(Now);
            await db.SaveChangesAsync();
        }

        await SignInAsync(Role.Admin);
        Render<MudPopoverProvider>();
        dialogs = Render<MudDialogProvider>();
        var page = Render<MailPage>(p => p.Add(m => m.Id, id));
        await page.WaitForElement(".actions button").ClickAsync();
        dialogs.WaitForAssertion(() => Assert.Contains("then it arrives twice", dialogs.Markup, StringComparison.Ordinal));
        await dialogs.FindAll("button").Single(b => b.TextContent.Trim() == "Send again").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("Queued", Text(page.Find(".status"))));
        Assert.Empty(page.FindAll(".actions button"));
    }

    private DateTime Now => story.Clock.GetUtcNow().UtcDateTime;

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Replace('\u2009', ' ');

    private async Task<Invited> InviteAsync(string name, string email) =>
        (await story.Get<InvitePeople>().InviteStaffAsync(Actor.Operator.Instance, name, email, Role.Sales)).Value;

    private async Task<long> WriteAsync(string name, string address, long? reseller = null)
    {
        await using var db = story.Database.ForOperator();
        var mail = OutboxMail.Write(new NewMail(MailKind.Quote, "test", address, name, "A quote", "Hello") { AboutResellerId = reseller }, sealedLink: null, "portal.example", Now);
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    }

    private async Task SignInAsync(Role role)
    {
        Services.AddMudServices();
        SignIn(story, role == Role.Owner ? story.Owner : await story.Database.AddUserAsync(PortalUser.OfStaff($"{role}@example.com", "Ines Vidal", role)));
    }

    private async Task<IRenderedComponent<OutboxPage>> OpenAsync()
    {
        await SignInAsync(Role.Admin);
        Navigation.NavigateTo("/outbox");
        var page = Render<OutboxPage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bones")));
        return page;
    }
}
