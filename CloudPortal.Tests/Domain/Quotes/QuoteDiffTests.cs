using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Quotes;

/// <summary>Two versions of Tramontana's quote against each other.</summary>
public sealed class QuoteDiffTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);
    private static readonly PriceBook Book = SampleBooks.Eur();
    private static readonly Party Recipient = new("Tramontana Networks", "Carrer del Vent 12\n08003 Barcelona", "ESB12345678");
    private static readonly QuoteContent First = QuoteDesk.Tramontana();

    [Fact]
    public void A_version_differs_from_itself_in_nothing()
    {
        var diff = Diff(First, First);

        Assert.True(diff.IsEmpty);
        Assert.Equal((10, 10), (diff.Facts.Count, diff.Alternatives.Sum(a => a.Lines.Count)));
    }

    [Fact]
    public void What_was_typed_otherwise_stands_by_its_line_with_the_money_it_moves()
    {
        var line = Line(Diff(First, First.Change(1, b => b with { Users = "1000", CloudId = "TRAMONTANA" })), 1);

        Assert.Equal(DifferenceKind.Changed, line.Kind);
        Assert.Equal([("Users", "900", "1\u2009000"), ("Cloud ID", "", "TRAMONTANA")], line.Changes.Select(c => (c.What, c.Before, c.After)));
        Assert.Equal((80.00m, 0m), (line.After!.Month.Net - line.Before!.Month.Net, line.After.Setup.Amount - line.Before.Setup.Amount));
        Assert.Empty(line.Reasons);
    }

    [Fact]
    public void Each_thing_that_a_line_says_is_told_by_its_own_word()
    {
        var after = First.Change(2, b => b with { Name = "Levant", LeastUsers = "", MostUsers = "", PlannedFor = new(2027, 3, 1) })
            .Change(0, 2, l => l with { Bundle = Bundle.Enterprise, Placement = Placement.CustomerApp, MainBrand = 1, Points = "2,5" });

        Assert.Equal(
            [
                ("Name", "Levante", "Levant"), ("Bundle", "White Label", "Enterprise, customer app under Tramontana"), ("Users may move", "500 to 1\u2009000", ""),
                ("Extra points", "3", "2.5"), ("Planned for", "", "1 March 2027"),
            ],
            Line(Diff(First, after), 2).Changes.Select(c => (c.What, c.Before, c.After)));
    }

    [Fact]
    public void A_line_that_was_taken_out_moves_the_others_and_says_why()
    {
        var diff = Diff(First, First.Remove(5));

        var gone = Line(diff, 5);
        Assert.Equal((DifferenceKind.Removed, "Ostro", 768.23m), (gone.Kind, gone.Name, gone.Before!.Month.Net));
        Assert.Null(gone.After);
        var other = Line(diff, 1);
        Assert.Equal(DifferenceKind.Changed, other.Kind);
        Assert.Empty(other.Changes);
        Assert.Equal(["The volume tier gives 10\u2009%, not 20\u2009%: 4 White Labels count, not 5."], other.Reasons);
    }

    [Fact]
    public void A_brand_that_takes_the_place_of_one_that_was_taken_out_is_another_line()
    {
        var diff = Diff(First, First.Remove(5).Add([new BrandDraft { Key = 0, Name = "Ponente", Users = "350" }]));

        Assert.Equal((DifferenceKind.Removed, DifferenceKind.Added), (Line(diff, 5).Kind, Line(diff, 6).Kind));
        Assert.Equal("Ponente", Line(diff, 6).Name);
    }

    [Fact]
    public void An_alternative_is_the_same_one_when_another_before_it_was_taken_out()
    {
        var diff = Diff(First, First.RemoveAlternative(0));

        Assert.Equal([(DifferenceKind.Changed, "B", "A"), (DifferenceKind.Removed, "A", "")], diff.Alternatives.Select(a => (a.Kind, a.Letter.Before, a.Letter.After)));
        Assert.All(diff.Alternatives[0].Lines, l => Assert.Equal(DifferenceKind.Unchanged, l.Kind));
        Assert.Equal("Independent White Labels", diff.Alternatives[1].Title.Before);
    }

    [Fact]
    public void An_alternative_with_another_title_is_known_by_its_letter()
    {
        var diff = Diff(First, First.ChangeAlternative(0, a => a with { Title = "On their own" }));

        Assert.Equal([("A", "A"), ("B", "B")], diff.Alternatives.Select(a => (a.Letter.Before, a.Letter.After)));
        Assert.Equal(new ValueChange("Title", "Independent White Labels", "On their own"), diff.Alternatives[0].Title);
    }

    [Fact]
    public void A_brand_that_an_alternative_goes_without_is_removed_from_that_one_alone()
    {
        var diff = Diff(First, First.Change(1, 5, l => l with { Bundle = null }));

        Assert.Equal(DifferenceKind.Unchanged, diff.Alternatives[0].Kind);
        Assert.Equal(DifferenceKind.Removed, diff.Alternatives[1].Lines.Single(l => l.Brand == 5).Kind);
    }

    [Fact]
    public void An_alternative_that_only_one_version_has_was_added_or_removed()
    {
        var third = First.AddAlternative();

        Assert.Equal(DifferenceKind.Added, Diff(First, third).Alternatives[2].Kind);
        Assert.Equal(DifferenceKind.Removed, Diff(third, First).Alternatives[2].Kind);
        Assert.All(Diff(First, third).Alternatives[2].Lines, l => Assert.Equal(DifferenceKind.Added, l.Kind));
    }

    [Fact]
    public void Facts_are_told_with_old_and_new_and_the_others_are_counted()
    {
        var after = First with { ValidUntil = new(2026, 12, 15), PricesHeldUntil = new(2027, 11, 30), Reference = " PO-4711 ", Terms = "Payment within 30 days." };

        var diff = QuoteDiff.Of(Version(First), Version(after) with { Book = "EUR 2027.1", Recipient = Recipient with { LegalName = "Tramontana Networks S.L." } });

        Assert.Equal(
            [
                ("Recipient", "Tramontana Networks", "Tramontana Networks S.L."), ("Valid until", "8 December 2026", "15 December 2026"), ("Price book", "EUR 2026.2", "EUR 2027.1"),
                ("Prices held until", "", "30 November 2027"), ("Reference of the recipient's order", "", "PO-4711"), ("Terms", "", "Payment within 30 days."),
            ],
            diff.Facts.Where(f => f.IsChange).Select(f => (f.What, f.Before, f.After)));
        Assert.Equal(4, diff.Facts.Count(f => !f.IsChange));
    }

    private static QuoteDiff Diff(QuoteContent before, QuoteContent after) => QuoteDiff.Of(Version(before), Version(after));

    private static LineDiff Line(QuoteDiff diff, int brand) => diff.Alternatives[0].Lines.Single(l => l.Brand == brand);

    private static VersionToCompare Version(QuoteContent content)
    {
        var pricer = new QuotePricer(Book, new Portfolio(Today, Currency.Eur, agreement: 0m, []));
        return new VersionToCompare(content, Recipient, Book.Name, [.. QuoteCheck.Read(content, Today, isProspect: true).Quote.Alternatives.Select(a => pricer.Price(a))]);
    }
}
