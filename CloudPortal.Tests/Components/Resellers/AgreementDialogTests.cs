using AngleSharp.Dom;
using Bunit;
using CloudPortal.Components.Resellers;
using CloudPortal.Components.Shared;
using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using MudBlazor.Services;

namespace CloudPortal.Tests.Components.Resellers;

/// <summary>The dialogs of agreements when something is unusual; on 17 March 2026.</summary>
public sealed class AgreementDialogTests : PageTest, IAsyncLifetime, IAsyncDisposable
{
    private PortfolioStory story = null!;
    private IRenderedComponent<MudDialogProvider> dialogs = null!;

    public async ValueTask InitializeAsync()
    {
        story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 17));
        await story.OrderManyAsync(4, "NIMBUS");
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await story.DisposeAsync();
    }

    [Theory]
    [InlineData("2099-12-31")]
    [InlineData("9999-12-31")]
    public async Task After_an_agreement_to_the_end_of_all_days_the_dialogs_still_open(string last)
    {
        await AgreeAsync(new(2026, 4, 1));
        await using (var db = story.Database.ForOperator())
        {
            await db.Agreements.ExecuteUpdateAsync(a => a.SetProperty(x => x.To, DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)));
        }

        var page = await OpenAsync();
        await Button(page, "New agreement").ClickAsync();
        Assert.Equal(["2026-04-01", "2027-03-31"], Inputs().Skip(1).Take(2).Select(i => i.GetAttribute("value")));
        await Button(dialogs, "Cancel").ClickAsync();

        await Button(page, "Take back").ClickAsync();
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll(".agree-effect .money")));
    }

    [Fact]
    public async Task A_last_day_after_this_century_is_refused_beside_its_field()
    {
        var page = await OpenAsync();
        await Button(page, "New agreement").ClickAsync();

        await Inputs()[0].InputAsync("12");
        await Inputs()[2].InputAsync("9999-12-31");

        dialogs.WaitForAssertion(() => Assert.StartsWith("An agreement ends on 31 December 2099 at the latest.", Text(Assert.Single(dialogs.FindAll("[role=alert]"))), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_else_took_back_meanwhile_is_said_so_and_leaves_the_list()
    {
        await AgreeAsync(new(2026, 4, 1));
        var page = await OpenAsync();
        await Button(page, "Take back").ClickAsync();
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll(".agree-effect .money")));
        await using (var db = story.Database.ForOperator())
        {
            await db.Agreements.ExecuteDeleteAsync();
        }

        await Button(dialogs, "Take it back").ClickAsync();

        dialogs.WaitForAssertion(() => Assert.Contains("Somebody else has taken this agreement back meanwhile.", dialogs.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("No discount was negotiated", page.Markup, StringComparison.Ordinal));
        await Button(dialogs, "Close").ClickAsync();
        Assert.DoesNotContain(dialogs.FindComponents<AppDialog>(), d => d.Instance.Open);
    }

    [Fact]
    public async Task Esc_keeps_what_was_typed_and_Cancel_does_not()
    {
        var page = await OpenAsync();
        await Button(page, "New agreement").ClickAsync();
        await Inputs()[0].InputAsync("12.5");
        await Inputs()[3].InputAsync("Volume");

        await EscapeAsync(page);
        await Button(page, "New agreement").ClickAsync();
        Assert.Equal(["12.5", "Volume"], Typed());

        await Button(dialogs, "Cancel").ClickAsync();
        await Button(page, "New agreement").ClickAsync();
        dialogs.WaitForAssertion(() => Assert.Equal(["", ""], Typed()));
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static IElement Button<T>(IRenderedComponent<T> page, string text)
        where T : Microsoft.AspNetCore.Components.IComponent => page.WaitForElements("button").First(b => Text(b).StartsWith(text, StringComparison.Ordinal));

    /// <summary>What the key does; pressing it is the browser's part.</summary>
    private static Task EscapeAsync(IRenderedComponent<ResellerPage> page)
    {
        var dialog = page.FindComponents<AppDialog>().Single(d => d.Instance.Title == "New agreement");
        return dialog.InvokeAsync(() => dialog.Instance.OnClose.InvokeAsync());
    }

    private IReadOnlyList<IElement> Inputs() => dialogs.FindAll(".mud-dialog input");

    private IEnumerable<string?> Typed() => [Inputs()[0].GetAttribute("value") ?? "", Inputs()[3].GetAttribute("value") ?? ""];

    private async Task AgreeAsync(DateOnly from) =>
        _ = (await story.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, story.Reseller.Id, 30m, from, new(2026, 12, 31), "Volume")).Value;

    private async Task<IRenderedComponent<ResellerPage>> OpenAsync()
    {
        SignIn(story, await story.Database.AddUserAsync(PortalUser.OfStaff("ines@portal.example", "Ines Vidal", Role.Admin)));
        Services.AddMudServices();
        Render<MudPopoverProvider>();
        dialogs = Render<MudDialogProvider>();
        Navigation.NavigateTo($"/resellers/{story.Reseller.Id}");
        var page = Render<ResellerPage>(p => p.Add(x => x.Id, story.Reseller.Id));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bones")));
        return page;
    }
}
