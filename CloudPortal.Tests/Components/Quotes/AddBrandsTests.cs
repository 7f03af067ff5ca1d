using System.Text;
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
    public async Task A_file_of_brands_is_added_whatever_its_separator_and_quotes()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        await ChooseAsync(page, Encoding.UTF8.GetBytes("Brand;Users;Cloud ID\r\n\"Größe; Ost\";\"700\";OSTEN\r\n\r\nWesten;350\r\n"));

        Dialogs.WaitForAssertion(() => Assert.Contains("2 brands with 1 050 users.", Dialogs.FindAll("p").Select(Text)));
        await Dialogs.FindAll("button").Single(b => Text(b) == "Add 2 brands").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal(["Größe; Ost", "Westen"], page.FindAll("input").Select(i => i.GetAttribute("value")).Intersect(["Größe; Ost", "Westen"])));
    }

    [Fact]
    public async Task What_is_wrong_in_a_file_is_told_with_the_line_as_an_editor_counts_it()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        await ChooseAsync(page, Encoding.UTF8.GetBytes("Brand,Users\n\n\"Two\nlines\",5\n\nOsten,many\n"));

        Dialogs.WaitForAssertion(() => Assert.Equal(["3", "6"], Dialogs.FindAll(".import-problems li").Select(l => Text(l).Split(':')[0]["Line ".Length..])));
    }

    [Fact]
    public async Task A_file_that_ends_within_quotation_marks_is_told_and_adds_nothing()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        await ChooseAsync(page, Encoding.UTF8.GetBytes("Brand,Users\nOsten,700\n\"Westen,350\n"));

        Dialogs.WaitForAssertion(() => Assert.Equal("Line 3 has quotation marks that cannot be read. Put the whole cell into quotation marks and double those within it, or leave them out.", Text(Dialogs.Find(".field [role=alert]"))));
        Assert.True(Dialogs.FindAll("button").Single(b => Text(b) == "Add brands").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_file_in_another_encoding_says_how_to_save_it()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        await ChooseAsync(page, Encoding.Latin1.GetBytes("Brand;Users\r\nGröße;700\r\n"));

        Dialogs.WaitForAssertion(() => Assert.Equal("The letters of this file cannot be read. Save it as “CSV UTF-8” and choose it again.", Text(Dialogs.Find(".field [role=alert]"))));
        Assert.True(Dialogs.FindAll("button").Single(b => Text(b) == "Add brands").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_file_without_a_brand_says_so()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        await ChooseAsync(page, Encoding.UTF8.GetBytes("Brand,Users\r\n"));

        Dialogs.WaitForAssertion(() => Assert.Equal("The file has no brands. Choose one with a brand a line.", Text(Dialogs.Find(".field [role=alert]"))));
    }

    private async Task ChooseAsync(IRenderedComponent<QuotePage> page, byte[] file)
    {
        await Button(page, "Import CSV").ClickAsync();
        var input = Dialogs.FindComponent<InputFile>();
        await Dialogs.InvokeAsync(() => input.UploadFiles(InputFileContent.CreateFromBinary(file, "brands.csv")));
    }

    /// <summary>What the key does; pressing it is the browser's part.</summary>
    private static Task EscapeAsync(IRenderedComponent<QuotePage> page)
    {
        var dialog = page.FindComponent<AddBrands>().FindComponent<AppDialog>();
        return dialog.InvokeAsync(() => dialog.Instance.OnClose.InvokeAsync());
    }
}
