using Bunit;

namespace CloudPortal.Tests.Components.Orders;

public sealed class LivePriceTests : WizardTest
{
    [Fact]
    public void Typing_users_prices_the_order_anew_to_the_cent()
    {
        var page = Open("/apps/new?step=3");
        Assert.Equal("−99.80", Monthly(page));

        page.Find("#users").Input("80");

        Assert.Equal("−35.80", Monthly(page));
        Assert.Equal("1\u2009913.01", DueNow(page));
        Assert.Contains("This app: 80 users × 0.80", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.Contains("+1\u2009320.40", page.Find(".panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tenth_makes_each_of_the_nine_others_cheaper()
    {
        var page = Open();

        var rows = page.FindAll(".effect tr");

        Assert.Equal(9, rows.Count);
        Assert.All(rows, row => Assert.Equal("−49.90", row.QuerySelector("td:last-child")!.TextContent));
        Assert.Contains("Your 9 other White Labels−449.10", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.Contains("platform 20\u2009% to 30\u2009%", page.Find(".panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Slider_and_chart_say_up_to_how_many_users_the_month_is_no_dearer()
    {
        var page = Open("/apps/new?step=3");

        Assert.Equal("124: no dearer than without it", page.Find(".slider .mark").TextContent);
        page.Find(".slider input").Input("124");
        Assert.Equal("−0.60", Monthly(page));
        page.Find(".stepper button[aria-label='More']").Click();
        Assert.Equal("+0.20", Monthly(page));
        Assert.Contains("+0.20 with 125 users", page.Find(".chart-mark").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_most_users_that_one_can_type_leave_the_axes_readable()
    {
        var page = Open("/apps/new?step=3");

        page.Find("#users").Input("10000000");

        var words = page.FindAll("svg.chart text").Select(t => t.TextContent.Replace('\u2009', ' ')).ToArray();
        Assert.Contains("+8 M", words);
        Assert.Contains("10 M users", words);
    }

    [Fact]
    public void What_is_no_number_stays_typed_with_its_error_and_has_no_price_a_month()
    {
        var page = Open("/apps/new?step=3");
        page.Find("#users").Input("80");

        page.Find("#users").Input("eighty");

        Assert.Equal("eighty", page.Find("#users").GetAttribute("value"));
        Assert.Equal("true", page.Find("#users").GetAttribute("aria-invalid"));
        Assert.Contains("whole number", page.Find("#users-help").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid='monthly-change']"));
        Assert.Contains("needs the users", page.Find("aside.panel").TextContent, StringComparison.Ordinal);

        page.Find("#users").Input("80");
        Assert.Equal("−35.80", Monthly(page));
    }

    [Fact]
    public void The_price_that_will_be_said_comes_with_the_price_that_is_drawn()
    {
        var page = Open("/apps/new?step=3");

        page.Find("#users").Input("80");

        Assert.Equal("Due now 1\u2009913.01 EUR. Per month from 1 December: 35.80 less.", page.Find("cp-spoken").GetAttribute("text"));
    }

    [Fact]
    public void A_key_draws_neither_the_page_nor_the_effects_nor_the_line_of_the_chart()
    {
        var page = Open("/apps/new?step=3");
        var effects = page.FindComponent<CloudPortal.Components.Orders.PriceEffects>();
        var line = page.FindComponent<CloudPortal.Components.Shared.UsersChangeSvg>();
        var head = page.FindComponent<CloudPortal.Components.Shared.PageHead>();
        var before = (head.RenderCount, effects.RenderCount, line.RenderCount);

        page.Find("#users").Input("80");

        Assert.Equal("−35.80", Monthly(page));
        Assert.Equal(before, (head.RenderCount, effects.RenderCount, line.RenderCount));
    }

    [Fact]
    public async Task Of_more_than_twelve_effects_the_ten_largest_show_and_the_rest_in_a_row()
    {
        for (var i = 0; i < 10; i++)
        {
            await Portal.OrderWhiteLabelsAsync(Owner, $"MORE{i}");
        }

        var page = Open();

        var rows = page.FindAll(".effect tr");
        Assert.Equal(11, rows.Count);
        Assert.Contains("9 more", rows[^1].TextContent, StringComparison.Ordinal);
        Assert.Equal("−449.10", rows[^1].QuerySelector("td:last-child")!.TextContent);
    }

    [Fact]
    public void Every_amount_says_why()
    {
        var page = Open("/apps/new?step=3");
        var keys = page.FindAll(".panel a.why").Select(a => a.GetAttribute("href")!.Split("why=")[1]).Distinct().ToArray();

        Assert.Contains("effect:KESTREL", keys);
        foreach (var key in keys)
        {
            Navigation.NavigateTo($"/apps/new?step=3&why={key}");
            page.WaitForAssertion(() => Assert.Contains(page.FindAll("dialog.drawer"), d => d.QuerySelectorAll(".ledger li").Length > 1));
        }
    }
}
