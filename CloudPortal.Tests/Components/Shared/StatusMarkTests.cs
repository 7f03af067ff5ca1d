using Bunit;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;

namespace CloudPortal.Tests.Components.Shared;

public sealed class StatusMarkTests : BunitContext
{
    public static TheoryData<AppStatus> Statuses => [.. Enum.GetValues<AppStatus>()];

    [Theory, MemberData(nameof(Statuses))]
    public void Every_status_is_a_word_beside_a_drawing_that_stays_silent(AppStatus status)
    {
        var mark = Render<StatusMark>(m => m.Add(p => p.Status, status));

        Assert.Equal(status.ToString(), mark.Find(".status").TextContent.Trim());
        Assert.Equal("true", mark.Find("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void No_two_statuses_are_drawn_alike() =>
        Assert.Distinct(Enum.GetValues<AppStatus>().Select(status => Render<StatusMark>(m => m.Add(p => p.Status, status)).Find("svg").InnerHtml));
}
