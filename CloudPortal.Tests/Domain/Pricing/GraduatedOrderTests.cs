using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Tests.Domain.Pricing;

public sealed class GraduatedOrderTests
{
    private static readonly DateOnly Day = new(2026, 3, 15);

    // A tier for each place, so that the discount of an app is its place less one.
    private static readonly PriceBook Book = PriceBook.Create(
        "Graduated", Currency.Eur, [new Rate(Bundle.WhiteLabel, Placement.Standalone, 1m, 1m, 1m)],
        [.. Enumerable.Range(1, 20).Select(i => new VolumeTier(i, i - 1))], VolumeMode.Graduated);

    [Fact]
    public void White_Labels_stand_by_day_then_by_Cloud_ID_and_the_unnamed_last_of_their_day_by_number()
    {
        LicensedApp[] inOrder =
        [
            App("ZULU", Day.AddDays(-1)),
            App(null, Day.AddDays(-1), number: 9),
            App("A11", Day),
            App("A1A", Day),
            App("A9Z", Day),
            App("AA1", Day),
            App("AAA", Day),
            App("AAAAAAA", Day),
            App("AAAAAAA0", Day),
            App("AAAAAAAA", Day),
            App("AAAAAAAAB", Day),
            App("ZZZZZZZZZZZZZZZZZZZZ", Day),
            App(null, Day, number: 7),
            App(null, Day, number: 8),
            App("AAA1", Day.AddDays(1)),
        ];
        foreach (var turn in Enumerable.Range(0, inOrder.Length))
        {
            LicensedApp[] turned = [.. inOrder.Skip(turn).Reverse(), .. inOrder.Take(turn)];
            Assert.Equal(inOrder, Places(turned).OrderBy(p => p.Place).Select(p => p.App));
        }
    }

    [Fact]
    public void What_does_not_count_has_no_place()
    {
        var draft = App("AAA", Day.AddDays(-9)) with { Status = AppStatus.Draft };
        var ended = App("AAB", Day.AddDays(-9)) with { Status = AppStatus.Terminated };
        Assert.Equal(0m, Assert.Single(Places([draft, App("ZED", Day), ended])).Place);
    }

    private static List<(LicensedApp App, decimal Place)> Places(LicensedApp[] apps)
    {
        var lines = new List<PriceLine>();
        var sink = new LineListSink(lines);
        PortfolioPricer.PriceMonth(new Portfolio(Day, Currency.Eur, 0m, apps), ref sink);
        return [.. lines.Select(l => (l.App, l.DiscountPercent))];
    }

    private static LicensedApp App(string? cloudId, DateOnly day, long number = 0) => new()
    {
        CloudId = cloudId is null ? null : CloudId.Parse(cloudId),
        LicenceNumber = number,
        Bundle = Bundle.WhiteLabel,
        Placement = Placement.Standalone,
        Status = AppStatus.Live,
        OrderedOn = day,
        Book = Book,
    };
}
