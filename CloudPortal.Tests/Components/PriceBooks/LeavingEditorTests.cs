using Bunit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Tests.Components.PriceBooks;

/// <summary>Leaving a draft loses nothing that was typed without a question.</summary>
public sealed class LeavingEditorTests : EditorTest
{
    private const string Platform = "Platform, White Label, standalone";
    private const string Setup = "Setup, White Label, standalone";

    [Fact]
    public async Task What_was_typed_just_before_leaving_is_saved()
    {
        var page = Open();
        await TypeAsync(page, Platform, "519");

        await GoAsync(page, "/price-books");

        page.WaitForAssertion(() => Assert.EndsWith("/price-books", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(519m, (await SavedAsync()).Rates[0].Platform);
    }

    [Fact]
    public async Task A_value_that_is_not_right_keeps_the_page_until_it_is_given_up()
    {
        var page = Open();
        await TypeAsync(page, Setup, "abc");
        await TypeAsync(page, Platform, "519");

        await GoAsync(page, "/price-books");

        var dialog = Dialogs.WaitForElement("[role='dialog']");
        Assert.Contains("Leave without saving?", dialog.TextContent, StringComparison.Ordinal);
        Assert.Contains("Setup must be a number.", dialog.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("/price-books", Navigation.Uri, StringComparison.Ordinal);
        await PressAsync(Dialogs, "Stay and correct it");
        Assert.Equal("abc", Cell(page, Setup).GetAttribute("value"));

        await GoAsync(page, "/price-books");
        Dialogs.WaitForElement("[role='dialog']");
        await PressAsync(Dialogs, "Leave without saving");

        Assert.EndsWith("/price-books", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(499m, (await SavedAsync()).Rates[0].Platform);
    }

    [Fact]
    public async Task Who_would_leave_over_another_s_version_chooses_first()
    {
        var page = Open();
        var draft = (await Portal.Get<PriceBookDrafts>().OpenAsync(Admin, Draft)).Value.Book;
        var content = PriceBookContent.Of(draft);
        _ = (await Portal.Get<PriceBookDrafts>().SaveAsync(Admin, Draft, draft.Version, content with { Rates = [content.Rates[0] with { Platform = 529m }, .. content.Rates.Skip(1)] })).Value;
        await TypeAsync(page, Platform, "519");

        await GoAsync(page, "/price-books");

        Assert.Contains("changed this draft", Dialogs.WaitForElement("[role='dialog']").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("/price-books", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_another_cliff_leaves_nothing()
    {
        var page = Open();
        await TypeAsync(page, Setup, "abc");

        await GoAsync(page, $"{new Uri(Navigation.Uri).AbsolutePath}?cliff=10");

        Assert.EndsWith("?cliff=10", Navigation.Uri, StringComparison.Ordinal);
        Assert.Empty(Dialogs.FindAll("[role='dialog']"));
    }

    private Task GoAsync(IRenderedComponent<CloudPortal.Components.PriceBooks.PriceBookPage> page, string to) => page.InvokeAsync(() => Navigation.NavigateTo(to));
}
