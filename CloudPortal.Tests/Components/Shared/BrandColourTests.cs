using CloudPortal.Components.Shared;

namespace CloudPortal.Tests.Components.Shared;

public sealed class BrandColourTests
{
    [Theory]
    [InlineData("#0E7C86", 4.9)]
    [InlineData("#FFD400", 1.4)]
    [InlineData("#000000", 21.0)]
    [InlineData("#FFFFFF", 1.0)]
    public void The_contrast_of_white_is_that_of_WCAG_rounded_down(string hex, double contrast)
    {
        Assert.True(BrandColour.TryParse(hex, out var colour));
        Assert.Equal((decimal)contrast, colour.WhiteContrast);
    }

    [Theory]
    [InlineData("#0E7C86", "#FFFFFF")]
    [InlineData("#FFD400", "#14181F")]
    public void Text_is_white_where_white_can_be_read_and_dark_elsewhere(string hex, string text)
    {
        Assert.True(BrandColour.TryParse(hex, out var colour));
        Assert.Equal(text, colour.TextColour);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#12")]
    [InlineData("#GGGGGG")]
    [InlineData("red")]
    public void What_is_no_colour_is_refused(string? text) => Assert.False(BrandColour.TryParse(text, out _));
}
