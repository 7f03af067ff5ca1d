using Bunit;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.PriceBooks;

/// <summary>The page of a draft as a whole: two admins, what the draft does to all, new drafts and discarded ones.</summary>
public sealed class DraftPageTests : EditorTest
{
    private const string Platform = "Platform, White Label, standalone";

    private Actor.User owner = null!;

    protected override async Task ArrangeAsync()
    {
        owner = await Portal.AddOwnerAsync();
        await Portal.AddOwnerAsync("Hollin Connect");
        await Portal.OrderWhiteLabelsAsync(owner, "AURORA", "BALTIC", "KESTREL", "HELIOTEL", "ORBITLINE", "TERRACALL", "FJORDTALK", "MERIDIAN", "NIMBUS");
    }

    [Fact]
    public async Task Who_saves_later_sees_what_differs_and_may_take_theirs()
    {
        var page = Open();
        await SaveAsAnotherAsync(c => c with { Ceiling = 50m, Rates = [c.Rates[0] with { Platform = 529m }, .. c.Rates.Skip(1)] });

        await TypeAsync(page, Platform, "519");
        await RestAsync(page);

        var dialog = Dialogs.WaitForElement("[role='dialog']");
        Assert.Contains("Ana Petrov changed this draft", dialog.TextContent, StringComparison.Ordinal);
        var row = Assert.Single(dialog.QuerySelectorAll("tbody tr"));
        Assert.Equal(["White Label, standalone: platform", "changed", "529.00", "519.00", "−1.9\u2009%"], row.Children.Select(c => c.TextContent));
        Assert.Equal(529m, (await SavedAsync()).Rates[0].Platform);

        await PressAsync(Dialogs, "Take theirs");

        page.WaitForAssertion(() => Assert.Equal("529.00", Cell(page, Platform).GetAttribute("value")));
        await PressAsync(page, "Undo");
        await RestUntilSavedAsync(page);
        Assert.Equal(519m, (await SavedAsync()).Rates[0].Platform);
    }

    [Fact]
    public async Task Who_saves_later_may_save_over_it_once_it_is_seen()
    {
        var page = Open();
        await SaveAsAnotherAsync(c => c with { Rates = [c.Rates[0] with { Platform = 529m }, .. c.Rates.Skip(1)] });
        await TypeAsync(page, Platform, "519");
        await RestAsync(page);
        Dialogs.WaitForElement("[role='dialog']");

        await PressAsync(Dialogs, "Save mine over it");

        page.WaitForAssertion(() => Assert.Contains("saved 09:00 UTC", page.Markup, StringComparison.Ordinal));
        Assert.Equal(519m, (await SavedAsync()).Rates[0].Platform);
    }

    [Fact]
    public async Task The_foot_says_what_the_draft_does_to_the_bills_of_the_first_1st_it_can_reach()
    {
        var page = Open();

        await TypeAsync(page, Platform, "519");
        await RestAsync(page);

        var foot = page.Find(".impactbar").TextContent.Replace('\u2009', ' ');
        Assert.Contains("1 March 2027", foot, StringComparison.Ordinal);
        Assert.Contains("3 592.80", foot, StringComparison.Ordinal);
        Assert.Contains("3 736.80", foot, StringComparison.Ordinal);
        Assert.Contains("+144.00", foot, StringComparison.Ordinal);
        Assert.Contains("1 pay more0 less1 unchanged", foot, StringComparison.Ordinal);
        Assert.Contains("Nimbus Telecom+4.0 %", foot, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cliff_names_who_stands_before_it_and_what_removes_it()
    {
        var page = Open();

        var note = page.Find("section.cliff").TextContent.Replace('\u2009', ' ');
        Assert.Contains("The tenth White Label lowers the bill by 99.80 a month.", note, StringComparison.Ordinal);
        Assert.Contains("Before it today: Nimbus Telecom with 9.", note, StringComparison.Ordinal);
        Assert.Equal(["−99.80", "−648.70", "−2 195.60"], page.FindAll(".tiers a.tag").Select(a => a.TextContent.Trim().Replace('\u2009', ' ')));

        await page.InvokeAsync(() => page.FindAll(".fixes button")[0].Click());
        await RestUntilSavedAsync(page);

        Assert.Equal(8, (await SavedAsync()).Tiers[3].From);
        Assert.DoesNotContain("Cliff at 8", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cliffs_removal_is_worth_what_the_engine_says()
    {
        var effects = (await Portal.Get<CliffQueries>().RemovalsAsync(Admin, SampleBooks.Eur("Draft"))).Value;

        // Nine at 30 % instead of 20 %; at 28 % instead of 30 % from ten on nobody pays differently; graduated, two
        // at 499.00, two at 449.10 and five at 399.20 instead of nine at 399.20.
        Assert.Equal([(8, -449.10m), (10, 0m), (10, 299.40m)], effects.Where(e => e.Removal.Cliff.From == 10).Select(e => (e.Removal.Instead.From, e.Revenue)));
    }

    [Fact]
    public async Task A_draft_that_lacks_a_rate_of_existing_licences_says_so_at_the_foot()
    {
        var page = Open();

        foreach (var field in new[] { "Setup", "Platform", "Per user" })
        {
            await TypeAsync(page, $"{field}, White Label, standalone", "");
        }

        await RestAsync(page);

        Assert.Contains("The book has no rate for White Label, standalone", page.Find(".impactbar").TextContent, StringComparison.Ordinal);
        Assert.Contains("not for sale", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_draft_from_any_book_gets_a_free_name_and_opens()
    {
        var active = (await Portal.Get<PriceBookQueries>().ListAsync(Admin)).Value.Single(l => l.Book.Name == "EUR 2026.2").Book.Id;
        var page = Open(active);
        Assert.Empty(page.FindAll("input"));

        await PressAsync(page, "New draft from this book");
        var name = Dialogs.WaitForElement("[role='dialog'] input");
        Assert.Equal("EUR 2027.2", name.GetAttribute("value"));
        await Dialogs.InvokeAsync(() => name.Input("EUR 2027.1"));
        await Dialogs.InvokeAsync(() => Dialogs.Find("form").Submit());
        Dialogs.WaitForAssertion(() => Assert.Contains("There is a price book EUR 2027.1 already.", Dialogs.Markup, StringComparison.Ordinal));
        await Dialogs.InvokeAsync(() => Dialogs.Find("[role='dialog'] input").Input("EUR 2027.2"));
        await Dialogs.InvokeAsync(() => Dialogs.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Matches("/price-books/[0-9]+$", Navigation.Uri));
        Assert.Contains("EUR 2027.2", (await Portal.Get<PriceBookQueries>().ListAsync(Admin)).Value.Select(l => l.Book.Name));
    }

    [Fact]
    public async Task A_draft_is_discarded_after_a_question()
    {
        var page = Open();

        await PressAsync(page, "Discard draft");
        Dialogs.WaitForElement("[role='dialog']");
        await PressAsync(Dialogs, "Keep it");
        Assert.Null((await Portal.Get<PriceBookDrafts>().OpenAsync(Admin, Draft)).Refusal);
        await PressAsync(page, "Discard draft");
        Dialogs.WaitForElement("[role='dialog']");
        await PressAsync(Dialogs, "Discard EUR 2027.1");

        page.WaitForAssertion(() => Assert.EndsWith("/price-books", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(NotFound.Instance, (await Portal.Get<PriceBookDrafts>().OpenAsync(Admin, Draft)).Refusal);
    }

    private async Task SaveAsAnotherAsync(Func<PriceBookContent, PriceBookContent> change)
    {
        var ana = await Portal.Database.AddUserAsync(CloudPortal.Data.PortalUser.OfStaff("ana@example.com", "Ana Petrov", Role.Admin));
        var open = (await Portal.Get<PriceBookDrafts>().OpenAsync(ana, Draft)).Value.Book;
        _ = (await Portal.Get<PriceBookDrafts>().SaveAsync(ana, Draft, open.Version, change(PriceBookContent.Of(open)))).Value;
    }
}
