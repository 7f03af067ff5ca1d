using Bunit;
using CloudPortal.Components.Shared;

namespace CloudPortal.Tests.Components.Shared;

public sealed class NumberStepperTests : BunitContext
{
    [Fact]
    public async Task A_button_at_the_end_of_the_range_keeps_the_focus_and_does_nothing()
    {
        var handed = new List<int>();
        var stepper = Render<NumberStepper>(p => p.Add(s => s.Value, 6).Add(s => s.Min, 5).Add(s => s.Max, 10).Add(s => s.ValueChanged, handed.Add));

        await stepper.FindAll("button")[0].ClickAsync();
        Assert.Equal("true", stepper.FindAll("button")[0].GetAttribute("aria-disabled"));
        Assert.False(stepper.FindAll("button")[0].HasAttribute("disabled"));
        await stepper.FindAll("button")[0].ClickAsync();

        Assert.Equal([5], handed);
        Assert.Null(stepper.FindAll("button")[1].GetAttribute("aria-disabled"));
    }

    [Fact]
    public void Its_buttons_say_of_what_they_make_more()
    {
        var stepper = Render<NumberStepper>(p => p.Add(s => s.Value, 6).Add(s => s.Label, "Users of Levante"));

        Assert.Equal(["Fewer users of Levante", "More users of Levante"], stepper.FindAll("button").Select(b => b.GetAttribute("aria-label")));
    }
}
