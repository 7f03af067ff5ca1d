using AngleSharp.Dom;
using Bunit;
using CloudPortal.Components.Shared;
using CloudPortal.Components.Staff;
using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services;
using CloudPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace CloudPortal.Tests.Components.Staff;

public sealed class AddStaffTests : PageTest
{
    private IRenderedComponent<MudDialogProvider> dialogs = null!;

    [Fact]
    public async Task Esc_keeps_what_was_typed_and_Cancel_and_a_made_account_do_not()
    {
        await using var story = await PortfolioStory.BeginAsync();
        var page = await OpenAsync(story);
        await TypeAsync("Otto Lind", "otto@portal.example");

        await EscapeAsync(page);
        await page.Find("button").ClickAsync();
        Assert.Equal(["Otto Lind", "otto@portal.example"], Typed());

        await Button("Cancel").ClickAsync();
        await page.Find("button").ClickAsync();
        dialogs.WaitForAssertion(() => Assert.Equal(["", ""], Typed()));

        await TypeAsync("Otto Lind", "otto@portal.example");
        await dialogs.Find("#add-staff").SubmitAsync();
        dialogs.WaitForElement("#one-time-link");
        await Button("Done").ClickAsync();
        await page.Find("button").ClickAsync();
        dialogs.WaitForAssertion(() => Assert.Equal(["", ""], Typed()));
    }

    /// <summary>What the key does; pressing it is the browser's part.</summary>
    private static Task EscapeAsync(IRenderedComponent<AddStaff> page)
    {
        var dialog = page.FindComponent<AppDialog>();
        return dialog.InvokeAsync(() => dialog.Instance.OnClose.InvokeAsync());
    }

    private IElement Button(string text) => dialogs.WaitForElements("button").First(b => b.TextContent.Trim() == text);

    private IEnumerable<string> Typed() => dialogs.FindAll("#add-staff input").Select(i => i.GetAttribute("value") ?? "");

    private async Task TypeAsync(string name, string email)
    {
        await dialogs.FindAll("#add-staff input")[0].InputAsync(name);
        await dialogs.FindAll("#add-staff input")[1].InputAsync(email);
    }

    private async Task<IRenderedComponent<AddStaff>> OpenAsync(PortfolioStory story)
    {
        SignIn(story, await story.Database.AddUserAsync(PortalUser.OfStaff("ines@portal.example", "Ines Vidal", Role.Admin)));
        Services.AddMudServices();
        Services.AddSingleton(new PortalAddress(new Uri("https://portal.example")));
        Render<MudPopoverProvider>();
        dialogs = Render<MudDialogProvider>();
        var page = Render<AddStaff>();
        await page.Find("button").ClickAsync();
        return page;
    }
}
