using AngleSharp.Dom;
using Bunit;
using CloudPortal.Components.Resellers;
using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;
using MudBlazor;
using MudBlazor.Services;

namespace CloudPortal.Tests.Components.Resellers;

/// <summary>Staff's page of Nimbus, with four White Labels at 499.00 and 10 % off by their tier, on 17 March 2026.</summary>
public abstract class ResellerPageTest : PageTest, IAsyncLifetime, IAsyncDisposable
{
    protected PortfolioStory Story { get; private set; } = null!;

    protected IRenderedComponent<MudDialogProvider> Dialogs { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Story = await PortfolioStory.BeginAsync();
        Story.GoTo(new(2026, 3, 17));
        await Story.OrderManyAsync(4, "NIMBUS");
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await Story.DisposeAsync();
    }

    protected static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Replace('\u2009', ' ');

    protected static IElement Button<T>(IRenderedComponent<T> page, string text)
        where T : Microsoft.AspNetCore.Components.IComponent => page.WaitForElements("button").First(b => Text(b).StartsWith(text, StringComparison.Ordinal));

    /// <summary>Of the dialog that is open.</summary>
    protected IReadOnlyList<IElement> Inputs() => Dialogs.FindAll(".mud-dialog input");

    protected async Task AgreeAsync(decimal discount, DateOnly from) =>
        _ = (await Story.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, Story.Reseller.Id, discount, from, new(2026, 12, 31), "Volume")).Value;

    protected async Task<IRenderedComponent<ResellerPage>> OpenAsync(string query = "", Role role = Role.Admin, long? id = null)
    {
        SignIn(Story, role == Role.Owner ? Story.Owner : await Story.Database.AddUserAsync(PortalUser.OfStaff($"{role}@example.com", "Ines Vidal", role)));
        Services.AddMudServices();
        Render<MudPopoverProvider>();
        Dialogs = Render<MudDialogProvider>();
        var reseller = id ?? Story.Reseller.Id;
        Navigation.NavigateTo($"/resellers/{reseller}{query}");
        var page = Render<ResellerPage>(p => p.Add(x => x.Id, reseller));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bones")));
        return page;
    }
}
