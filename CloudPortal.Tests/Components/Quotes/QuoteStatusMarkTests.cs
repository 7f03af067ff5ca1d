using Bunit;
using CloudPortal.Components.Quotes;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Tests.Components.Quotes;

public sealed class QuoteStatusMarkTests : BunitContext
{
    public static TheoryData<QuoteStatus> Statuses => [.. Enum.GetValues<QuoteStatus>()];

    [Theory, MemberData(nameof(Statuses))]
    public void Every_status_is_a_word_beside_a_drawing_that_stays_silent(QuoteStatus status)
    {
        var mark = Render<QuoteStatusMark>(m => m.Add(p => p.Status, status));

        Assert.Equal(QuoteWords.Of(status), mark.Find(".status").TextContent.Trim());
        Assert.Equal("true", mark.Find("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void No_two_statuses_are_drawn_alike() =>
        Assert.Distinct(Enum.GetValues<QuoteStatus>().Select(status => Render<QuoteStatusMark>(m => m.Add(p => p.Status, status)).Find("svg").InnerHtml));
}
