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
        await TypeAsync(page, Platform, "519");
        Timers.Advance(TimeSpan.FromMilliseconds(400));
        Assert.Equal(499m, (await SavedAsync()).Rates[0].Platform);

        await RestAsync(page);

        page.WaitForAssertion(() => Assert.Contains("saved 09:00 UTC", page.Markup, StringComparison.Ordinal));
        Assert.Equal(519m, (await SavedAsync()).Rates[0].Platform);
        Assert.Contains("499.00", page.Find(".cell-c:has(.changed) .old").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => Cell(page, Platform).Blur());
        Assert.Equal("519.00", Cell(page, Platform).GetAttribute("value"));
        Assert.Equal("519.00", Cell(Open(), Platform).GetAttribute("value"));
    }

    [Theory]
    [InlineData("many", "Platform must be a number.")]
    [InlineData("519,50", "Platform must be a number whose decimals follow a point, as in 0.85.")]
    [InlineData("-1", "Platform must not be less than 0.")]
    [InlineData("1000000001", "Platform must not be greater than 1000000000.")]
    [InlineData("0.0000001", "Platform must have at most 6 decimals.")]
    [InlineData("", "Platform must be a number.")]
    public async Task What_is_no_rate_stays_typed_with_its_sentence_and_is_not_saved(string text, string sentence)
    {
        var page = Open();

        await TypeAsync(page, Platform, text);
        await RestAsync(page);

        Assert.Equal(text, Cell(page, Platform).GetAttribute("value") ?? "");
        Assert.Equal("true", Cell(page, Platform).GetAttribute("aria-invalid"));
        Assert.Equal(sentence, page.Find("#" + Cell(page, Platform).GetAttribute("aria-describedby")).TextContent);
        Assert.Contains("not saved: one value is not right yet", page.Markup, StringComparison.Ordinal);
        Assert.Equal(499m, (await SavedAsync()).Rates[0].Platform);
    }

    [Fact]
    public async Task The_notice_period_and_the_rise_to_acknowledge_are_the_draft_s_own()
    {
        var page = Open();

        await TypeAsync(page, "Notice period in days", "60");
        await TypeAsync(page, "Rise to acknowledge, in per cent", "7.5");
        await RestUntilSavedAsync(page);

        Assert.Equal(new Safeguards(60, 7.5m, 5m), (await SavedAsync()).Safeguards);
    }

    [Theory]
    [InlineData("Notice period in days", "1.5", "Notice must be a whole number.")]
    [InlineData("Notice period in days", "", "Notice must be a number.")]
    [InlineData("Rise to acknowledge, in per cent", "101", "Rise must not be greater than 100.")]
    public async Task What_is_no_notice_period_or_limit_is_not_saved(string label, string text, string sentence)
    {
        var page = Open();

        await TypeAsync(page, label, text);
        await RestAsync(page);

        Assert.Equal(sentence, page.Find("#" + Cell(page, label).GetAttribute("aria-describedby")).TextContent);
        Assert.Equal(Safeguards.Default, (await SavedAsync()).Safeguards);
    }

    [Fact]
    public async Task Undo_takes_back_cell_by_cell_and_redo_brings_it_again()
    {
        var page = Open();
        await TypeAsync(page, Platform, "5");
        await TypeAsync(page, Platform, "51");
        await TypeAsync(page, Platform, "519");
        await TypeAsync(page, "Discount in per cent, tier 2", "12");

        await PressAsync(page, "Undo");
        Assert.Equal("10", Cell(page, "Discount in per cent, tier 2").GetAttribute("value"));
        await PressAsync(page, "Undo");
        Assert.Equal("499.00", Cell(page, Platform).GetAttribute("value"));
        Assert.True(page.Find("[data-undo]").HasAttribute("disabled"));
        await PressAsync(page, "Redo");
        Assert.Equal("519", Cell(page, Platform).GetAttribute("value"));
    }

    [Fact]
    public async Task A_tier_is_added_with_its_two_numbers_and_removed()
    {
        var page = Open();
        await PressAsync(page, "Add a tier");
        await RestAsync(page);
        Assert.Empty(page.FindAll(".help.wrong"));
        await TypeAsync(page, "From, tier 7", "100");
        Assert.Contains("Discount must be a number.", page.Markup, StringComparison.Ordinal);
        await TypeAsync(page, "Discount in per cent, tier 7", "50");
        await RestUntilSavedAsync(page);
        Assert.Equal(new VolumeTier(100, 50m), (await SavedAsync()).Tiers[^1]);

        await PressAsync(page, "Remove tier 2");
        await RestUntilSavedAsync(page);

        Assert.Equal([1, 5, 10, 20, 50, 100], (await SavedAsync()).Tiers.Select(t => t.From));
    }

    [Fact]
    public async Task A_tier_between_two_others_is_typed_at_the_end_and_goes_to_its_place()
    {
        var page = Open();
        await PressAsync(page, "Add a tier");
        await TypeAsync(page, "From, tier 7", "15");
        await TypeAsync(page, "Discount in per cent, tier 7", "35");
        Assert.Empty(page.FindAll(".help.wrong"));

        await page.InvokeAsync(() => Cell(page, "Discount in per cent, tier 7").Blur());

        Assert.Equal(["1", "3", "5", "10", "15", "20", "50"], page.FindAll(".tiers input[aria-label^='From']").Select(i => i.GetAttribute("value")));
        await RestUntilSavedAsync(page);
        Assert.Equal([(10, 30m), (15, 35m), (20, 40m)], (await SavedAsync()).Tiers.Skip(3).Take(3).Select(t => (t.From, t.Discount)));
    }

    [Fact]
    public async Task A_tier_that_was_added_keeps_the_discounts_rising()
    {
        var page = Open();
        await PressAsync(page, "Add a tier");
        await TypeAsync(page, "From, tier 7", "15");

        await TypeAsync(page, "Discount in per cent, tier 7", "45");

        Assert.Equal("Discount must not be less than 45, as discounts never fall.", page.Find("#" + Cell(page, "Discount in per cent, tier 5").GetAttribute("aria-describedby")).TextContent);
    }

    [Theory]
    [InlineData("From, tier 3", "2", "From must be greater than 3, as tiers ascend.")]
    [InlineData("From, tier 1", "2", "From must be 1: the first tier starts there.")]
    [InlineData("Discount in per cent, tier 4", "15", "Discount must not be less than 20, as discounts never fall.")]
    [InlineData("Ceiling in per cent", "45", "Discount must not be greater than 45, the ceiling.")]
    public async Task Tiers_say_beside_the_cell_what_is_wrong(string cell, string text, string sentence)
    {
        var page = Open();

        await TypeAsync(page, cell, text);

        Assert.Contains(page.FindAll(".help.wrong"), p => p.TextContent == sentence);
    }

    [Fact]
    public async Task A_policy_is_switched_and_saved()
    {
        var page = Open();

        await page.InvokeAsync(() => page.FindAll("input[role='switch']")[3].Change(true));
        await page.InvokeAsync(() => page.FindAll("input[role='switch']")[0].Change(false));
        await RestUntilSavedAsync(page);

        Assert.Equal((VolumeMode.Graduated, new DiscountedComponents(true, true, true)), ((await SavedAsync()).VolumeMode, (await SavedAsync()).Discounts));
    }

    [Fact]
    public async Task A_key_draws_only_the_parts_that_show_what_is_typed()
    {
        var page = Open();
        var button = page.FindComponent<CloudPortal.Components.PriceBooks.NewDraft>();
        var before = button.RenderCount;

        await TypeAsync(page, Platform, "519");

        Assert.Equal(before, button.RenderCount);
    }
}
