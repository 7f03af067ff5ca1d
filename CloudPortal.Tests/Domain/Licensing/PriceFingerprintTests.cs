using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Licensing;

public sealed class PriceFingerprintTests
{
    private static readonly DateOnly Day = new(2026, 11, 17);
    private static readonly PriceBook Book = SampleLicences.Numbered(SampleBooks.Eur(), 1);
    private static readonly OrderPreview Shown = Preview();

    private static readonly Dictionary<string, Func<OrderPreview, OrderPreview>> Covered = new(StringComparer.Ordinal)
    {
        ["day"] = p => p with { Day = p.Day.AddDays(1) },
        ["day of the monthly figures"] = p => p with { MonthlyFrom = p.MonthlyFrom.AddMonths(1) },
        ["n"] = p => p with { WhiteLabels = p.WhiteLabels + 1 },
        ["n before"] = p => p with { WhiteLabelsBefore = p.WhiteLabelsBefore + 1 },
        ["n after"] = p => p with { WhiteLabelsAfter = p.WhiteLabelsAfter + 1 },
        ["book"] = p => p with { DueNowLines = [.. p.DueNowLines.Select(l => l with { App = l.App with { Book = SampleLicences.Numbered(SampleBooks.Eur("Other"), 2) } })] },
        ["due now"] = p => p with { DueNowLines = [p.DueNowLines[0], p.DueNowLines[1] with { Amount = p.DueNowLines[1].Amount + 0.01m }] },
        ["a line less"] = p => p with { DueNowLines = [p.DueNowLines[0]] },
        ["net price"] = p => p with { NewLines = [p.NewLines[0] with { NetUnit = 1m }, p.NewLines[1]] },
        ["monthly"] = p => p with { NewLines = [p.NewLines[0], p.NewLines[1] with { Amount = 1m }] },
        ["users"] = p => p with { NewLines = [p.NewLines[0], p.NewLines[1] with { Quantity = 81 }] },
        ["Cloud ID"] = p => p with { NewLines = [p.NewLines[0] with { App = p.NewLines[0].App with { CloudId = CloudId.Parse("OTHER") } }, p.NewLines[1]] },
        ["effect"] = p => p with { Effects = [p.Effects[0] with { After = p.Effects[0].After + 0.01m }, .. p.Effects.Skip(1)] },
        ["an effect less"] = p => p with { Effects = [.. p.Effects.Skip(1)] },
    };

    private static readonly Dictionary<string, Func<OrderPreview, OrderPreview>> NotCovered = new(StringComparer.Ordinal)
    {
        ["the monthly total of the others"] = p => p with { MonthlyBefore = p.MonthlyBefore + 5m, MonthlyAfter = p.MonthlyAfter + 5m },
        ["what another app costs without and with it"] = p => p with { Effects = [.. p.Effects.Select(e => e with { Before = e.Before + 5m, After = e.After + 5m })] },
        ["the next tier"] = p => p with { NextTier = null },
        ["which apps count"] = p => p with { Counted = [] },
        ["zeros at the end"] = p => p with { NewLines = [.. p.NewLines.Select(l => l with { Amount = l.Amount + 0.000m, NetUnit = l.NetUnit + 0.0000m })] },
    };

    public static TheoryData<string> CoveredThings => [.. Covered.Keys];

    public static TheoryData<string> OtherThings => [.. NotCovered.Keys];

    [Theory, MemberData(nameof(CoveredThings))]
    public void It_changes_with_everything_that_was_shown(string what) =>
        Assert.NotEqual(PriceFingerprint.Of(Shown), PriceFingerprint.Of(Covered[what](Shown)));

    [Theory, MemberData(nameof(OtherThings))]
    public void It_changes_with_nothing_else(string what) =>
        Assert.Equal(PriceFingerprint.Of(Shown), PriceFingerprint.Of(NotCovered[what](Shown)));

    [Fact]
    public void The_same_price_made_anew_has_the_same_fingerprint() =>
        Assert.Equal(PriceFingerprint.Of(Shown), PriceFingerprint.Of(Preview()));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("hu-HU")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Every_culture_makes_the_same(string culture)
    {
        var (before, expected) = (CultureInfo.CurrentCulture, PriceFingerprint.Of(Shown));
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, PriceFingerprint.Of(Preview()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The tenth White Label, with 80 users.</summary>
    private static OrderPreview Preview()
    {
        var apps = Enumerable.Range(1, 9).Select(i => App($"APP{i}", i, users: 0)).ToList();
        var (today, next) = (new Portfolio(Day, Currency.Eur, 0m, apps), new Portfolio(new DateOnly(2026, 12, 1), Currency.Eur, 0m, apps));
        var order = App("AURORA", 900, users: 80);
        return new OrderPricer(today, next).Preview([order], [order], Book);
    }

    private static LicensedApp App(string cloudId, long number, int users) => new()
    {
        CloudId = CloudId.Parse(cloudId),
        LicenceNumber = number,
        Bundle = Bundle.WhiteLabel,
        Placement = Placement.Standalone,
        Status = AppStatus.Ordered,
        OrderedOn = Day,
        Users = users,
        Book = Book,
    };
}
