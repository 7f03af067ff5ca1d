using Bunit;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;

namespace CloudPortal.Tests.Components.Shared;

public sealed class WhyDrawerTests : BunitContext
{
    private static readonly WhyStory Story = new(
        "Why is the platform fee of",
        "KESTREL",
        399.2m,
        "a month from 1 December",
        [
            new WhyStep("Public price", "499.00", WhyStepKind.End),
            new WhyStep("Volume tier", "−20 %", More: "from 5 White Labels", Counted: ["NIMBUS", "KESTREL"], Own: "KESTREL"),
            new WhyStep("Agreement", "none", WhyStepKind.Idle),
            new WhyStep("Net price × 1", "399.20", WhyStepKind.End, More: ", rounded to 0.01"),
        ],
        new OneMoreOneLess("With one more or one less White Label", "EUR", [new("9 now", 20m, 399.2m, 3592.8m, null, null), new("10", 30m, 349.3m, 3493m, -99.8m, 552.4m)], "In total."),
        ["A tenth costs 1 750.00 of setup once."],
        ["No discount passes 50 %."],
        "EUR 2026.2",
        "/price-list");

    private int closed;

    [Fact]
    public async Task Esc_closes_it()
    {
        await Drawer().Find("dialog").TriggerEventAsync("oncancel", EventArgs.Empty);

        Assert.Equal(1, closed);
    }

    [Fact]
    public void The_close_button_closes_it()
    {
        Drawer().Find("button[aria-label='Close']").Click();

        Assert.Equal(1, closed);
    }

    [Fact]
    public void The_ledger_leads_from_the_public_price_to_the_net_one_and_marks_the_own_app()
    {
        var drawer = Drawer();

        Assert.Equal(["end", "", "idle", "end"], drawer.FindAll(".ledger > li").Select(line => line.ClassName));
        Assert.Equal("KESTREL (this app)", drawer.Find(".me-id").TextContent);
        Assert.Equal("Net price × 1, rounded to 0.01", drawer.FindAll(".ledger > li")[3].QuerySelector("span")!.TextContent);
    }

    [Fact]
    public void One_more_is_coloured_by_what_the_first_year_costs_in_total()
    {
        var rows = Drawer().FindAll(".wl tbody tr");

        Assert.Null(rows[0].QuerySelector(".delta"));
        Assert.Equal("dearer +552.40", rows[1].QuerySelector(".delta")!.TextContent);
    }

    private IRenderedComponent<WhyDrawer> Drawer() => Render<WhyDrawer>(drawer => drawer
        .AddCascadingValue(Currency.Eur)
        .Add(d => d.Story, Story)
        .Add(d => d.OnClose, () => closed++));
}
