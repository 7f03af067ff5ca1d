using Bunit;
using CloudPortal.Components.Quotes;
using CloudPortal.Components.Quotes.Editor;
using CloudPortal.Components.Quotes.Versions;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Components.Quotes;

/// <summary>A seller who compares versions of Tramontana's quote.</summary>
public sealed class CompareVersionsPageTests : QuotePageTest
{
    [Fact]
    public async Task With_one_version_the_page_says_what_will_be_here_and_leads_back()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        page.WaitForAssertion(() => Assert.Contains("Q-2026-0001 has only one version so far.", Text(page.Find(".empty")), StringComparison.Ordinal));
        Assert.Equal("/quotes/Q-2026-0001", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_changed_stands_by_line_and_what_did_not_is_only_counted()
    {
        var page = Open(await TwoVersionsAsync(c => c.Change(1, b => b with { Users = "1000" })));

        var lines = page.WaitForElement(".compare-lines");
        Assert.Contains("Users: 900 → 1 000", Text(lines), StringComparison.Ordinal);
        Assert.Equal("4 lines unchanged", Text(lines.QuerySelectorAll("tbody tr")[1]));
        Assert.Equal(["4 561.15", "4 641.15", "dearer +80.00"], page.FindAll(".tbl.tot")[0].QuerySelectorAll("tbody tr")[1].QuerySelectorAll("td").Select(c => Text(c.Children[0])));
    }

    [Fact]
    public async Task Lines_that_were_added_or_removed_are_said_to_be_so()
    {
        var page = Open(await TwoVersionsAsync(c => c.Remove(5).Add([new BrandDraft { Key = 0, Name = "Ponente", Users = "350" }])));

        var lines = page.WaitForElement(".compare-lines");
        Assert.Equal(["Ponente added", "Ostro removed"], lines.QuerySelectorAll("tbody th .row").Where(r => r.QuerySelector(".tag") is not null).Select(r => $"{r.FirstElementChild!.TextContent} {r.QuerySelector(".tag")!.TextContent}"));
    }

    [Fact]
    public async Task Each_amount_answers_why_by_the_book_of_its_version()
    {
        await TwoVersionsAsync(c => c.Change(1, b => b with { Users = "1000" }));
        var page = Open("Q-2026-0001", query: "?versions=1-2&why=2-A-brand-1");

        page.WaitForAssertion(() => Assert.Contains("Why is the month of Tramontana", Text(page.Find(".drawer h2")), StringComparison.Ordinal));
        Assert.Contains("1 184.23", Text(page.Find(".drawer .display")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_choice_is_another_address()
    {
        var number = await TwoVersionsAsync(c => c.Change(1, b => b with { Users = "1000" }));
        var page = Open(number);

        await page.WaitForElement("select[aria-label=From]").ChangeAsync("2");

        Assert.Equal($"/quotes/{number}/compare?versions=2-1", Address);
        page.WaitForAssertion(() => Assert.Contains("Users: 1 000 → 900", Text(page.Find(".compare-lines")), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Versions_that_are_the_same_are_said_to_be_so()
    {
        var page = Open(await TwoVersionsAsync(c => c));

        page.WaitForAssertion(() => Assert.Equal("Version 1 and version 2 say and cost the same.", Text(page.Find(".empty p"))));
    }

    [Fact]
    public async Task What_was_just_typed_is_saved_before_the_editor_is_left_for_the_comparison()
    {
        var number = await TwoVersionsAsync(c => c);
        Services.AddScoped<QuoteKeeping>();
        SignIn(Desk.Seller);
        ShowDialogs();
        var editor = Render<QuotePage>(p => p.Add(x => x.Number, number));
        await editor.WaitForElement("input[aria-label='Users of Tramontana']").InputAsync("1000");

        await editor.InvokeAsync(() => Navigation.NavigateTo(editor.FindAll(".quote-adds a").First(a => Text(a) == "Compare versions").GetAttribute("href")!));

        editor.WaitForAssertion(() => Assert.Equal($"/quotes/{number}/compare?versions=1-2", Address));
        Assert.Equal("1000", (await Desk.ViewAsync(number)).Content.Brands[0].Users);
    }

    [Fact]
    public async Task A_reseller_finds_nothing_under_the_address()
    {
        var number = await TwoVersionsAsync(c => c);
        var page = Open(number, await Portal.AddOwnerAsync());

        page.WaitForAssertion(() => Assert.Contains("nothing here", page.Markup, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<string> TwoVersionsAsync(Func<QuoteContent, QuoteContent> change)
    {
        var number = (await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()))).Number;
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, number)).Value;
        _ = (await Portal.Get<QuoteDrafts>().SaveAsync(Desk.Seller, number, change(QuoteDesk.Tramontana()), revision: 1)).Value;
        return number;
    }

    private IRenderedComponent<CompareVersionsPage> Open(string number, Actor.User? who = null, string query = "")
    {
        SignIn(who ?? Desk.Seller);
        Navigation.NavigateTo($"/quotes/{number}/compare{query}");
        return Render<CompareVersionsPage>(p => p.Add(x => x.Number, number));
    }
}
