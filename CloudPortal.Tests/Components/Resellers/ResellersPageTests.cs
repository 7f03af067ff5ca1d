using Bunit;
using CloudPortal.Components.Resellers;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Resellers;

/// <summary>Nimbus with four White Labels, Hollin in dollars without apps and without figures yet.</summary>
public sealed class ResellersPageTests : PageTest, IAsyncLifetime, IAsyncDisposable
{
    private PortfolioStory story = null!;

    public async ValueTask InitializeAsync()
    {
        story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 17));
        await story.OrderManyAsync(4, "NIMBUS");
        await story.Database.AddResellerAsync("Hollin Connect", Currency.Usd);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await story.DisposeAsync();
    }

    [Fact]
    public async Task Each_reseller_stands_with_its_figures_and_the_age_below()
    {
        var page = await OpenAsync();

        Assert.Equal(
            ["Nimbus Telecom4 White Labels, 10 %", "4", "4", "10 %", "1 more for 20 %", "–", "199.60\u00A0EUR", "10 %", "1 796.40\u00A0EUR"],
            page.FindAll("tbody tr")[1].Children.Select(Text));
        Assert.Equal(["Hollin Connect", "", "being priced"], page.FindAll("tbody tr")[0].Children.Select(Text));
        Assert.Contains("2 resellers · priced at 09:00 UTC or later · 1 reseller being priced anew", page.Find(".below").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Sum in EUR · 1 reseller", "Sum in USD · 1 reseller"], page.FindAll("tfoot th").Select(Text));
        Assert.Equal($"/resellers/{story.Reseller.Id}", page.FindAll("tbody a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task One_currency_stands_in_the_heads()
    {
        var page = await OpenAsync("?currency=EUR");

        Assert.Contains("EUR a month from 1 Apr", page.FindAll("th").Select(t => t.TextContent).Last(t => t.Contains("Apr", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("1 796.40", Text(page.FindAll("tbody td")[^1]));
    }

    [Fact]
    public async Task A_search_and_a_filter_are_addresses_and_one_that_finds_nobody_offers_the_way_back()
    {
        var page = await OpenAsync();

        await page.Find("input[type=search]").InputAsync("nobody");
        page.WaitForAssertion(() => Assert.Equal("/resellers?q=nobody", Address));
        page.WaitForAssertion(() => Assert.Equal("/resellers", page.Find(".empty a").GetAttribute("href")));

        Navigation.NavigateTo("/resellers");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        await page.Find("select[aria-label=Tier]").ChangeAsync("10");
        page.WaitForAssertion(() => Assert.Equal("Nimbus Telecom", Text(Assert.Single(page.FindAll("tbody th a")))));
        Assert.Equal("/resellers?tier=10", Address);
    }

    [Fact]
    public async Task Without_resellers_the_page_says_what_will_be_there()
    {
        await using var empty = await PortfolioStory.BeginAsync();
        await using (var db = empty.Database.ForOperator())
        {
            db.Users.RemoveRange(db.Users);
            db.Resellers.RemoveRange(db.Resellers);
            await db.SaveChangesAsync();
        }

        SignIn(empty, await empty.Database.AddUserAsync(PortalUser.OfStaff("admin@example.com", "Ines Vidal", Role.Admin)));
        var page = Render<ResellersPage>();

        page.WaitForAssertion(() => Assert.StartsWith("The resellers will stand here", Text(page.Find(".empty p")), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.Sales, true)]
    [InlineData(Role.Owner, false)]
    public async Task Sales_may_look_and_a_resellers_people_may_not(Role role, bool isGranted)
    {
        var page = await OpenAsync("", role);

        Assert.Equal(isGranted, !page.Markup.Contains("This page needs the role Admin or Sales.", StringComparison.Ordinal));
    }

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Replace('\u2009', ' ');

    private async Task<IRenderedComponent<ResellersPage>> OpenAsync(string query = "", Role role = Role.Admin)
    {
        SignIn(story, role == Role.Owner ? story.Owner : await story.Database.AddUserAsync(PortalUser.OfStaff($"{role}@example.com", "Ines Vidal", role)));
        Navigation.NavigateTo("/resellers" + query);
        var page = Render<ResellersPage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bones")));
        return page;
    }
}
