using Bunit;
using CloudPortal.Components.Quotes;
using CloudPortal.Components.Quotes.Editor;
using CloudPortal.Components.Shared;
using CloudPortal.Domain.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;

namespace CloudPortal.Tests.Components.Quotes;

/// <summary>Many brands at once, in the editor of Tramontana's quote.</summary>
public sealed class AddBrandsTests : QuotePageTest
{
    [Fact]
    public async Task Pasted_brands_are_a_step_of_the_growth_plan_when_they_have_a_day()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        await Button(page, "Paste a list").ClickAsync();
        await Dialogs.WaitForElement("#brands-list").InputAsync("5 White Labels of 200 users");
        await Dialogs.Find("input[type=date]").InputAsync("2027-09-01");
        await Dialogs.FindAll("button").Single(b => Text(b) == "Add 5 brands").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal(["1 September 2027", "5", "10"], page.FindAll("section[aria-label='Growth plan of A'] tbody tr:last-child td").Take(3).Select(Text)));
    }

    [Fact]
    public async Task A_pasted_list_that_Esc_has_closed_is_there_again_until_it_is_added()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        await Button(page, "Paste a list").ClickAsync();
        await Dialogs.WaitForElement("#brands-list").InputAsync("Ponente; 350");

        await EscapeAsync(page);
        page.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("#brands-list")));
        await Button(page, "Paste a list").ClickAsync();

        Assert.Equal("Ponente; 350", Dialogs.WaitForElement("#brands-list").GetAttribute("value"));
        await Dialogs.FindAll("button").Single(b => Text(b) == "Add 1 brand").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("Ponente", page.FindAll("input").Select(i => i.GetAttribute("value"))));
        await Button(page, "Paste a list").ClickAsync();
        Assert.Equal("", Dialogs.WaitForElement("#brands-list").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_pasted_list_for_a_day_that_is_over_is_not_added()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        await Button(page, "Paste a list").ClickAsync();
        await Dialogs.WaitForElement("#brands-list").InputAsync("Ponente; 350");

        await Dialogs.Find("input[type=date]").InputAsync("2026-11-17");

        Assert.Equal("A growth plan has days from tomorrow to 17 November 2031.", Text(Dialogs.Find(".field [role=alert]")));
        Assert.True(Dialogs.FindAll("button").Single(b => Text(b) == "Add 1 brand").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_list_that_was_cut_is_not_added()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        await Button(page, "Paste a list").ClickAsync();

        await Dialogs.WaitForElement("#brands-list").InputAsync("Ponente; 350".PadRight(BrandList.MaxTextLength, '\n'));

        Assert.Equal("The list is cut after 20 000 characters. Add it in two parts, or import it as a file.", Text(Dialogs.Find(".import-problems li")));
        Assert.True(Dialogs.FindAll("button").Single(b => Text(b) == "Add 1 brand").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_file_without_a_brand_says_so()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        await Button(page, "Import CSV").ClickAsync();

        var input = Dialogs.FindComponent<InputFile>();
        await Dialogs.InvokeAsync(() => input.UploadFiles(InputFileContent.CreateFromText("Brand,Users\r\n", "brands.csv")));

        Dialogs.WaitForAssertion(() => Assert.Equal("The file has no brands. Choose one with a brand a line.", Text(Dialogs.Find(".field [role=alert]"))));
    }

    /// <summary>What the key does; pressing it is the browser's part.</summary>
    private static Task EscapeAsync(IRenderedComponent<QuotePage> page)
    {
        var dialog = page.FindComponent<AddBrands>().FindComponent<AppDialog>();
        return dialog.InvokeAsync(() => dialog.Instance.OnClose.InvokeAsync());
    }
}
