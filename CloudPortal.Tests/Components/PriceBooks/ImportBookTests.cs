using System.Text;
using Bunit;
using CloudPortal.Components.PriceBooks;
using CloudPortal.Services.PriceFiles;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;

namespace CloudPortal.Tests.Components.PriceBooks;

/// <summary>A file that was exported and edited comes back into a draft.</summary>
public sealed class ImportBookTests : EditorTest
{
    private static readonly string Exported = Encoding.UTF8.GetString(PriceBookCsvWriter.Write(SampleBooks.Eur("EUR 2027.1")));

    [Fact]
    public async Task Every_change_is_shown_before_it_is_taken_and_one_step_back_undoes_it()
    {
        var page = Open();
        await ChooseAsync(page, Exported.Replace("2500.00,499.00", "2500.00,519.00", StringComparison.Ordinal));

        Dialogs.WaitForAssertion(() => Assert.Equal(
            ["White Label, standalone: platform", "changed", "499.00", "519.00", "+4.0\u2009%"], Assert.Single(Dialogs.FindAll(".differences tbody tr")).Children.Select(c => c.TextContent)));
        Assert.Equal(499m, (await SavedAsync()).Rates[0].Platform);

        await PressAsync(Dialogs, "Take them into the draft");
        await RestUntilSavedAsync(page);
        Assert.Equal(519m, (await SavedAsync()).Rates[0].Platform);

        await PressAsync(page, "Undo");
        await RestUntilSavedAsync(page);
        Assert.Equal(499m, (await SavedAsync()).Rates[0].Platform);
    }

    [Fact]
    public async Task Problems_are_told_with_their_lines_and_nothing_can_be_taken()
    {
        var page = Open();
        await ChooseAsync(page, Exported.Replace("2500.00,499.00", "2500.00,a lot", StringComparison.Ordinal));

        Dialogs.WaitForAssertion(() => Assert.Equal(["Line 4: Platform must be a number."], Dialogs.FindAll(".import-problems li").Select(l => l.TextContent)));
        Assert.True(Take().HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_file_in_another_currency_is_refused_beside_the_field()
    {
        var page = Open();
        await ChooseAsync(page, Exported.Replace("Currency,EUR", "Currency,USD", StringComparison.Ordinal));

        Dialogs.WaitForAssertion(() => Assert.Equal("The file is in USD, the draft in EUR. Choose a file in EUR.", Dialogs.Find(".field [role=alert]").TextContent));
        Assert.True(Take().HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_file_that_has_what_the_draft_has_changes_nothing()
    {
        var page = Open();
        await ChooseAsync(page, Exported);

        Dialogs.WaitForAssertion(() => Assert.Contains("nothing would change", Dialogs.Find(".note").TextContent, StringComparison.Ordinal));
        Assert.True(Take().HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_file_also_replaces_what_was_typed_and_is_not_right()
    {
        var page = Open();
        await TypeAsync(page, "Setup, White Label, standalone", "abc");
        await ChooseAsync(page, Exported);

        Dialogs.WaitForAssertion(() => Assert.StartsWith("Some of what you typed is not right yet.", Dialogs.Find(".note").TextContent.Trim(), StringComparison.Ordinal));
        await PressAsync(Dialogs, "Take them into the draft");

        Assert.Equal("2\u2009500.00", Cell(page, "Setup, White Label, standalone").GetAttribute("value"));
    }

    private AngleSharp.Dom.IElement Take() => Dialogs.FindAll("button").Single(b => b.TextContent.Trim() == "Take them into the draft");

    private async Task ChooseAsync(IRenderedComponent<PriceBookPage> page, string text)
    {
        await PressAsync(page, "Import CSV");
        Dialogs.WaitForElement("input[type=file]");
        var input = Dialogs.FindComponent<InputFile>();
        await Dialogs.InvokeAsync(() => input.UploadFiles(InputFileContent.CreateFromText(text, "book.csv")));
    }
}
