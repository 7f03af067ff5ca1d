using Bunit;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Tests.Components.PriceBooks;

public sealed class EditingTests : EditorTest
{
    private const string Platform = "Platform, White Label, standalone";

    [Fact]
    public async Task A_rate_that_is_typed_is_saved_after_half_a_second_and_stands_beside_the_active_one()
    {
        var page = Open();
        Cell(page, Platform).Input("519");
        Timers.Advance(TimeSpan.FromMilliseconds(400));
        Assert.Equal(499m, (await SavedAsync()).Rates[0].Platform);

        Timers.Advance(TimeSpan.FromMilliseconds(100));

        page.WaitForAssertion(() => Assert.Contains("saved 09:00 UTC", page.Markup, StringComparison.Ordinal));
        Assert.Equal(519m, (await SavedAsync()).Rates[0].Platform);
        Assert.Contains("499.00", page.Find(".cell-c:has(.changed) .old").TextContent, StringComparison.Ordinal);
        Cell(page, Platform).Blur();
        Assert.Equal("519.00", Cell(page, Platform).GetAttribute("value"));
        Assert.Equal("519.00", Cell(Open(), Platform).GetAttribute("value"));
    }

    [Theory]
    [InlineData("many", "Platform must be a number.")]
    [InlineData("-1", "Platform must not be less than 0.")]
    [InlineData("1000000001", "Platform must not be greater than 1000000000.")]
    [InlineData("0.0000001", "Platform must have at most 6 decimals.")]
    [InlineData("", "Platform must be a number.")]
    public async Task What_is_no_rate_stays_typed_with_its_sentence_and_is_not_saved(string text, string sentence)
    {
        var page = Open();

        Cell(page, Platform).Input(text);
        Rest();

        Assert.Equal(text, Cell(page, Platform).GetAttribute("value") ?? "");
        Assert.Equal("true", Cell(page, Platform).GetAttribute("aria-invalid"));
        Assert.Equal(sentence, page.Find("#" + Cell(page, Platform).GetAttribute("aria-describedby")).TextContent);
        Assert.Contains("not saved: one value is not right yet", page.Markup, StringComparison.Ordinal);
        Assert.Equal(499m, (await SavedAsync()).Rates[0].Platform);
    }

    [Fact]
    public void Undo_takes_back_cell_by_cell_and_redo_brings_it_again()
    {
        var page = Open();
        Cell(page, Platform).Input("5");
        Cell(page, Platform).Input("51");
        Cell(page, Platform).Input("519");
        Cell(page, "Discount in per cent, tier 2").Input("12");

        Press(page, "Undo");
        Assert.Equal("10", Cell(page, "Discount in per cent, tier 2").GetAttribute("value"));
        Press(page, "Undo");
        Assert.Equal("499.00", Cell(page, Platform).GetAttribute("value"));
        Assert.True(page.Find("[data-undo]").HasAttribute("disabled"));
        Press(page, "Redo");
        Assert.Equal("519", Cell(page, Platform).GetAttribute("value"));
    }

    [Fact]
    public async Task A_tier_is_added_with_its_two_numbers_and_removed()
    {
        var page = Open();
        Press(page, "Add a tier");
        Rest();
        Assert.Contains("From must be a number.", page.Markup, StringComparison.Ordinal);
        Cell(page, "From, tier 7").Input("100");
        Cell(page, "Discount in per cent, tier 7").Input("50");
        RestUntilSaved(page);
        Assert.Equal(new VolumeTier(100, 50m), (await SavedAsync()).Tiers[^1]);

        Press(page, "Remove tier 2");
        RestUntilSaved(page);

        Assert.Equal([1, 5, 10, 20, 50, 100], (await SavedAsync()).Tiers.Select(t => t.From));
    }

    [Theory]
    [InlineData("From, tier 3", "2", "From must be greater than 3, as tiers ascend.")]
    [InlineData("From, tier 1", "2", "From must be 1: the first tier starts there.")]
    [InlineData("Discount in per cent, tier 4", "15", "Discount must not be less than 20, as discounts never fall.")]
    [InlineData("Ceiling in per cent", "45", "Discount must not be greater than 45, the ceiling.")]
    public void Tiers_say_beside_the_cell_what_is_wrong(string cell, string text, string sentence)
    {
        var page = Open();

        Cell(page, cell).Input(text);

        Assert.Contains(page.FindAll(".help.wrong"), p => p.TextContent == sentence);
    }

    [Fact]
    public async Task A_policy_is_switched_and_saved()
    {
        var page = Open();

        page.FindAll("input[role='switch']")[3].Change(true);
        page.FindAll("input[role='switch']")[0].Change(false);
        RestUntilSaved(page);

        Assert.Equal((VolumeMode.Graduated, new DiscountedComponents(true, true, true)), ((await SavedAsync()).VolumeMode, (await SavedAsync()).Discounts));
    }

    [Fact]
    public void A_key_draws_only_the_parts_that_show_what_is_typed()
    {
        var page = Open();
        var button = page.FindComponent<CloudPortal.Components.PriceBooks.NewDraft>();
        var before = button.RenderCount;

        Cell(page, Platform).Input("519");

        Assert.Equal(before, button.RenderCount);
    }
}
