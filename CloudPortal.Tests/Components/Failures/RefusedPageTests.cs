using Bunit;
using CloudPortal.Components.Apps;
using CloudPortal.Components.Home;
using CloudPortal.Components.Orders;
using CloudPortal.Components.PriceBooks;
using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using MudBlazor.Services;

namespace CloudPortal.Tests.Components.Failures;

/// <summary>What is shown in the place of a page fits who is there, and everybody gets out.</summary>
public sealed class RefusedPageTests : PageTest
{
    private static readonly string[] OwnPages = ["/apps", "/apps/KESTREL", "/price-list", "/apps/new", "/apps/KESTREL/customers/new", "/customer-apps/new"];

    /// <summary>The pages that show a reseller's own.</summary>
    public static readonly TheoryData<string> Pages = ["/", .. OwnPages];

    /// <summary>Those of them at whose address nothing else stands for staff.</summary>
    public static readonly TheoryData<string> PagesNotForStaff = [.. OwnPages];

    [Fact]
    public async Task Sales_read_on_their_home_what_they_can_do_and_get_there()
    {
        await using var story = await PortfolioStory.BeginAsync();
        SignIn(story, await story.Database.AddUserAsync(PortalUser.OfStaff("sales@example.com", "Lena Fox", Role.Sales)));

        var page = Open("/");

        Assert.Equal("Home", page.Find("h1").TextContent);
        Assert.Contains("Quotes will stand here by their state", page.Find("section p").TextContent, StringComparison.Ordinal);
        Assert.Equal("/quotes/new", page.Find("section a").GetAttribute("href"));
    }

    [Theory, MemberData(nameof(PagesNotForStaff))]
    public async Task Staff_read_why_there_is_nothing_for_them_and_sign_out(string address)
    {
        await using var story = await PortfolioStory.BeginAsync();
        SignIn(story, await story.Database.AddUserAsync(PortalUser.OfStaff("sales@example.com", "Lena Fox", Role.Sales)));
        var page = Open(address);

        Assert.Equal("Not for staff", page.Find("h1").TextContent);
        AssertSignsOut(page);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Who_was_switched_off_reads_whom_to_ask_and_signs_out(string address)
    {
        await using var story = await PortfolioStory.BeginAsync();
        await story.Database.ChangeUserAsync(story.Owner.UserId, u => u.SwitchOff());
        SignIn(story);

        var page = Open(address);

        Assert.Equal("Your access is switched off", page.Find("h1").TextContent);
        Assert.Contains("Only an Admin can switch it on again; ask your contact in sales to see to it.", page.Find("section p").TextContent, StringComparison.Ordinal);
        AssertSignsOut(page);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Who_signed_out_in_another_tab_signs_in_again_and_comes_back(string address)
    {
        await using var story = await PortfolioStory.BeginAsync();
        await story.Database.EndSessionAsync(story.Owner);
        SignIn(story);

        var page = Open(address);

        Assert.Equal("You are signed out", page.Find("h1").TextContent);
        var again = page.Find("section a");
        Assert.Equal("Sign in again", again.TextContent);
        Assert.Equal("/account/sign-in?returnUrl=" + Uri.EscapeDataString(address), again.GetAttribute("href"));
    }

    [Fact]
    public async Task A_Viewer_reads_which_role_a_draft_needs_and_gets_home_or_out()
    {
        await using var story = await PortfolioStory.BeginAsync();
        SignIn(story, await story.UserAsync(story.Reseller, Role.Viewer));

        var page = Open($"/apps/new?draft={Guid.NewGuid()}");

        Assert.Equal("Not for you", page.Find("h1").TextContent);
        Assert.Equal("This page needs the role Owner or Manager. Your account’s Owner can give you the right.", page.Find("section p").TextContent);
        Assert.Equal("/", page.Find("section a").GetAttribute("href"));
        AssertSignsOut(page);
    }

    [Fact]
    public async Task A_reseller_reads_that_the_price_books_are_for_staff()
    {
        await using var story = await PortfolioStory.BeginAsync();
        SignIn(story);

        var page = Open("/price-books");

        Assert.Equal("This page needs the role Admin or Sales.", page.Find("section p").TextContent);
        AssertSignsOut(page);
    }

    private static void AssertSignsOut(IRenderedComponent<IComponent> page)
    {
        var form = page.Find("section form");
        Assert.Equal(("post", "account/sign-out"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal("Sign out", form.QuerySelector("button[type='submit']")!.TextContent);
    }

    private IRenderedComponent<IComponent> Open(string address)
    {
        Services.AddMudServices();
        Navigation.NavigateTo(address);
        IRenderedComponent<IComponent> page = address.Split('?')[0] switch
        {
            "/" => Render<HomePage>(),
            "/apps" => Render<AppsPage>(),
            "/apps/KESTREL" => Render<AppPage>(p => p.Add(x => x.CloudId, "KESTREL")),
            "/price-list" => Render<PriceListPage>(),
            "/price-books" => Render<PriceBooksPage>(),
            "/apps/new" => Render<NewWhiteLabelPage>(),
            "/apps/KESTREL/customers/new" => Render<CustomerAppPage>(p => p.Add(x => x.MainApp, "KESTREL")),
            _ => Render<ChooseMainAppPage>(),
        };
        page.WaitForElement("section p");
        return page;
    }
}
