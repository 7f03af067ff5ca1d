using AngleSharp.Dom;
using Bunit;
using CloudPortal.Components.Resellers;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace CloudPortal.Tests.Components.People;

/// <summary>The people of Altitude Voice, whose owner was invited, on its page for an Admin.</summary>
public sealed class PeopleTableTests : PageTest, IAsyncLifetime, IAsyncDisposable
{
    private PortfolioStory story = null!;
    private Actor.User admin = null!;
    private AddedReseller added = null!;
    private IRenderedComponent<MudDialogProvider> dialogs = null!;

    public async ValueTask InitializeAsync()
    {
        story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 17));
        admin = await story.Database.AddUserAsync(PortalUser.OfStaff("ines@portal.example", "Ines Vidal", Role.Admin));
        added = (await story.Get<AddReseller>().AddAsync(
            admin, new NewReseller("Altitude Voice", "1 Ridge Road\nSalzburg", "", "bills@altitude.example", Currency.Eur, "Aoife Byrne", "aoife@altitude.example"))).Value;
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await story.DisposeAsync();
    }

    [Fact]
    public async Task What_happened_to_its_people_is_said_in_words()
    {
        _ = (await story.Get<InvitePeople>().InviteAgainAsync(admin, added.Owner.UserId)).Value;
        _ = (await story.Get<SwitchUsers>().OffAsync(admin, added.Owner.UserId)).Value;
        _ = (await story.Get<SwitchUsers>().OnAsync(admin, added.Owner.UserId)).Value;

        var changes = Open().FindAll("section[aria-label='What changed'] li > span:nth-child(2)");

        Assert.Equal(
            [
                "aoife@altitude.example was switched on again",
                "aoife@altitude.example was switched off",
                "aoife@altitude.example got a new link",
                "aoife@altitude.example was invited",
                "Account opened",
            ],
            changes.Select(Text));
        Assert.Empty(changes.SelectMany(c => c.QuerySelectorAll(".id")));
    }

    [Fact]
    public async Task A_new_link_is_made_after_a_question()
    {
        var page = Open();
        await page.Find("button[aria-label='New link: Aoife Byrne']").ClickAsync();
        Assert.Contains("opens nothing from then on", dialogs.Markup, StringComparison.Ordinal);
        await Button("Keep the link").ClickAsync();
        Assert.Equal(0, await LinksAgainAsync());

        await page.Find("button[aria-label='New link: Aoife Byrne']").ClickAsync();
        await Button("Make a new link").ClickAsync();

        dialogs.WaitForAssertion(() => Assert.Contains("token=", dialogs.Find("#one-time-link").GetAttribute("value"), StringComparison.Ordinal));
        Assert.Equal(1, await LinksAgainAsync());
        page.WaitForAssertion(() => Assert.Contains("got a new link", Text(page.Find("section[aria-label='What changed'] li")), StringComparison.Ordinal));
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private IElement Button(string text) => dialogs.WaitForElements("button").First(b => Text(b) == text);

    private async Task<int> LinksAgainAsync()
    {
        await using var db = story.Database.ForOperator();
        return await db.AuditEntries.CountAsync(e => e.Action == AuditAction.InvitedAgain);
    }

    private IRenderedComponent<ResellerPage> Open()
    {
        SignIn(story, admin);
        Services.AddMudServices();
        Services.AddSingleton(new PortalAddress(new Uri("https://portal.example")));
        Render<MudPopoverProvider>();
        dialogs = Render<MudDialogProvider>();
        Navigation.NavigateTo($"/resellers/{added.ResellerId}");
        var page = Render<ResellerPage>(p => p.Add(x => x.Id, added.ResellerId));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bones")));
        return page;
    }
}
