using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Quotes;

/// <summary>What a seller does to the lines of a quote, and what that needs of an Admin.</summary>
public sealed class QuoteEditsTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Fact]
    public void A_second_alternative_puts_all_under_the_first_brand_that_comes_at_once_and_a_third_is_a_copy()
    {
        var first = QuoteDesk.Content([("Later", 0, 0, 9), ("Levante", 0, 0, 9), ("Ostro", 0, 0, 9)], points: "3").RemoveAlternative(1)
            .Change(1, b => b with { PlannedFor = new DateOnly(2027, 3, 1) });

        var second = first.AddAlternative();
        var third = second.AddAlternative();

        Assert.Equal(
            [(1, Bundle.FullFeature, 2, "3"), (2, Bundle.WhiteLabel, null, "3"), (3, Bundle.FullFeature, 2, "3")],
            second.Alternatives[1].Lines.Select(l => (l.Brand, l.Bundle!.Value, l.MainBrand, l.Points)));
        Assert.Equal(second.Alternatives[1].Lines, third.Alternatives[2].Lines);
        Assert.Equal(first, third.RemoveAlternative(2).RemoveAlternative(1));
    }

    [Fact]
    public void A_brand_that_is_taken_out_leaves_what_stood_under_it_alone()
    {
        var left = QuoteDesk.Tramontana().Remove(1);

        Assert.Equal([2, 3, 4, 5], left.Brands.Select(b => b.Key));
        Assert.All(left.Alternatives, a => Assert.Equal([2, 3, 4, 5], a.Lines.Select(l => l.Brand)));
        Assert.All(left.Alternatives[1].Lines, l => Assert.Equal((Bundle.FullFeature, Placement.Standalone, null), (l.Bundle, l.Placement, l.MainBrand)));
    }

    [Fact]
    public void A_brand_that_is_added_is_in_every_alternative_under_a_key_of_its_own()
    {
        var more = QuoteDesk.Tramontana().Remove(2).Add([new BrandDraft { Key = 1, Name = "Ponente" }, new BrandDraft { Key = 1, Name = "Scirocco" }]);

        Assert.Equal([1, 3, 4, 5, 6, 7], more.Brands.Select(b => b.Key));
        Assert.All(more.Alternatives, a => Assert.Equal([1, 3, 4, 5, 6, 7], a.Lines.Select(l => l.Brand)));
    }

    [Theory]
    [InlineData("5", 0)]
    [InlineData("5.01", 1)]
    public void An_admin_is_asked_for_what_is_above_the_limit(string points, int asked) =>
        Assert.Equal(asked, Above(QuoteDesk.Tramontana().Change(1, 2, l => l with { Points = points })).Count);

    [Fact]
    public void What_was_approved_stays_approved_until_the_line_itself_changes()
    {
        var content = QuoteDesk.Tramontana().Change(1, 2, l => l with { Points = "8" });
        var approval = new QuoteApproval { Lines = Above(content) };

        Assert.True(IsCovered(content));
        Assert.True(IsCovered(content.Change(3, b => b with { Users = "500" }).Change(0, 1, l => l with { Points = "5" })));
        Assert.False(IsCovered(content.Change(2, b => b with { Users = "701" })));
        Assert.False(IsCovered(content.Change(2, b => b with { Name = "Another brand" })));
        Assert.False(IsCovered(content.Change(1, 2, l => l with { Points = "7.99" })));
        Assert.False(IsCovered(content.Change(1, 2, l => l with { Bundle = Bundle.Enterprise })));
        Assert.False(IsCovered(content.Change(0, 2, l => l with { Points = "8" })));

        bool IsCovered(QuoteContent changed) => Above(changed).All(approval.Covers);
    }

    private static IReadOnlyList<ApprovedLine> Above(QuoteContent content) => QuoteApproval.Above(QuoteCheck.Read(content, Today, isProspect: true).Quote, limit: 5m);
}
