using Bunit;
using CloudPortal.Components.PriceBooks;
using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace CloudPortal.Tests.Components.PriceBooks;

/// <summary>Nimbus with nine White Labels, whom a Draft at 599 instead of 499 makes 20.04 % dearer; Hollin without apps.</summary>
public abstract class ImpactTest : PageTest, IAsyncLifetime, IAsyncDisposable
{
    protected PortfolioStory Story { get; private set; } = null!;

    protected Actor.User Admin { get; private set; } = null!;

    /// <summary>The book whose impact is opened.</summary>
    protected long Draft { get; set; }

    protected IRenderedComponent<MudDialogProvider> Dialogs { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Story = await PortfolioStory.BeginAsync();
        Story.GoTo(new(2026, 3, 2));
        await Story.OrderManyAsync(9, "NIMBUS");
        await Story.Database.AddResellerAsync("Hollin Connect");
        Admin = await StaffAsync(Role.Admin);
        Draft = await DraftAsync(PortfolioStory.SampleBook("EUR 2027.1", whiteLabelPlatform: 599m));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await Story.DisposeAsync();
    }

    protected static string Text(AngleSharp.Dom.IElement element) => Text(element.TextContent);

    protected static string Text(string text) => text.Trim().Replace('\u2009', ' ');

    protected static IEnumerable<string> Names(IRenderedComponent<ImpactPage> page) => page.FindAll(".impact-rows tbody th").Select(Text);

    protected void Follow(AngleSharp.Dom.IElement link) => Navigation.NavigateTo(link.GetAttribute("href")!);

    protected string Path(string query) => $"/price-books/{Draft}/impact{query}";

    protected Task<Actor.User> StaffAsync(Role role) => Story.Database.AddUserAsync(PortalUser.OfStaff($"{role}@example.com", "Ines Vidal", role));

    protected async Task<long> DraftAsync(PriceBook book) => (await Story.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, book)).Value;

    protected IRenderedComponent<ImpactPage> Open(string query = "", Actor.User? user = null)
    {
        SignIn(Story, user ?? Admin);
        var page = Show(query);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bones, [role=progressbar]")));
        return page;
    }

    protected IRenderedComponent<ImpactPage> Begin(HeldSimulation held)
    {
        SignIn(Story, Admin);
        Services.AddSingleton(held.Over(Story.Database));
        return Show("");
    }

    private IRenderedComponent<ImpactPage> Show(string query)
    {
        Services.AddMudServices();
        Render<MudPopoverProvider>();
        Dialogs = Render<MudDialogProvider>();
        Navigation.NavigateTo(Path(query));
        return Render<ImpactPage>(page => page.Add(p => p.Id, Draft));
    }
}
