using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CsCheck;

namespace CloudPortal.Tests.Domain.Licensing;

/// <summary>The history of a licence, whatever was done to it and when.</summary>
public sealed class LicenceTermsTests
{
    private const int DaysWatched = 900;

    private static readonly Func<App, DateOnly, bool, Refusal?>[] Verbs =
    [
        (app, day, _) => app.GoLive(day),
        (app, day, byStaff) => app.Suspend(day, byStaff),
        (app, day, byStaff) => app.Resume(day, byStaff),
        (app, day, _) => app.End(day, remainingCustomerApps: 0),
        (app, day, _) => app.TakeBack(day),
    ];

    // Many on one day, some at the end of a month, some much later; from a year with 29 February.
    private static readonly Gen<(int Verb, int DaysLater, bool ByStaff)[]> Stories =
        Gen.Select(Gen.Int[0, 4], Gen.Frequency((4, Gen.Const(0)), (4, Gen.Int[1, 20]), (1, Gen.Int[21, 60])), Gen.Bool).Array[1, 14];

    private static readonly Gen<DateOnly> OrderDays = Gen.Int[0, 400].Select(d => new DateOnly(2027, 12, 15).AddDays(d));

    [Fact]
    public void Each_day_is_covered_by_one_term_and_what_is_past_never_changes()
    {
        var granted = 0;
        Gen.Select(OrderDays, Stories).Sample(
            (orderDay, story) =>
            {
                var app = SampleLicences.WhiteLabel(orderDay);
                var today = orderDay;
                foreach (var (verb, daysLater, byStaff) in story)
                {
                    today = today.AddDays(daysLater);
                    var before = Statuses(app, orderDay, DaysWatched);
                    var isGranted = Verbs[verb](app, today, byStaff) is null;
                    var after = Statuses(app, orderDay, DaysWatched);

                    AssertOneTermADay(app, orderDay);
                    var unchanged = isGranted ? today.DayNumber - orderDay.DayNumber : DaysWatched;
                    Assert.Equal(before.Take(unchanged), after.Take(unchanged));
                    granted += isGranted ? 1 : 0;
                }
            },
            iter: 1_000);

        // Refusals alone would prove nothing.
        Assert.True(granted > 1_000);
    }

    [Fact]
    public void What_a_licence_is_goes_on_through_every_change_of_status()
    {
        var app = SampleLicences.CustomerApp(Bundle.Enterprise);
        Assert.Null(app.GoLive(new DateOnly(2026, 2, 1)));
        Assert.Null(app.Suspend(new DateOnly(2026, 2, 5), byStaff: false));
        Assert.Null(app.End(new DateOnly(2026, 2, 9), remainingCustomerApps: 0));

        Assert.Equal(5, app.Licence.Terms.Count);
        Assert.All(app.Licence.Terms, t => Assert.Equal(
            (Bundle.Enterprise, Placement.CustomerApp, 7L, 1L, SampleLicences.OrderDay),
            (t.Bundle, t.Placement, t.MainAppId!.Value, t.PriceBookId, t.BundleSince)));
    }

    [Fact]
    public void There_is_no_term_before_the_order() =>
        Assert.Throws<InvalidOperationException>(() => SampleLicences.WhiteLabel().StatusOn(SampleLicences.OrderDay.AddDays(-1)));

    [Theory]
    [InlineData("2026-02-01", null, null, true)]
    [InlineData("2026-02-02", null, null, false)]
    [InlineData("2026-01-20", "2026-01-31", null, true)]
    [InlineData("2026-01-20", "2026-01-31", "2026-02-28", true)]
    [InlineData("2026-01-20", "2026-02-28", null, true)]
    [InlineData("2026-01-20", "2026-02-02", null, true)]
    public void A_full_month_is_licensed_every_day_and_not_suspended_on_all(string ordered, string? suspended, string? resumed, bool isFull)
    {
        var app = SampleLicences.WhiteLabel(Day(ordered));
        Assert.Null(app.GoLive(Day(ordered)));
        if (suspended is not null)
        {
            Assert.Null(app.Suspend(Day(suspended), byStaff: false));
        }

        if (resumed is not null)
        {
            Assert.Null(app.Resume(Day(resumed), byStaff: false));
        }

        var february = new DateOnly(2026, 2, 1);
        var isSuspendedThroughout = suspended == "2026-01-31" && resumed is null;
        Assert.Equal(isFull && !isSuspendedThroughout, app.Licence.CoversFullMonth(february));
        Assert.Equal(!isSuspendedThroughout, app.Licence.WasActiveIn(february));
    }

    [Fact]
    public void The_month_of_the_end_is_full_and_the_next_is_not()
    {
        var app = SampleLicences.WhiteLabel();
        Assert.Null(app.GoLive(new DateOnly(2026, 2, 1)));
        Assert.Null(app.End(new DateOnly(2028, 2, 29), remainingCustomerApps: 0));

        Assert.True(app.Licence.CoversFullMonth(new DateOnly(2028, 2, 1)));
        Assert.False(app.Licence.CoversFullMonth(new DateOnly(2028, 3, 1)));
        Assert.False(app.Licence.WasActiveIn(new DateOnly(2028, 3, 1)));
        Assert.False(app.Licence.CoversFullMonth(new DateOnly(2026, 1, 1)));
        Assert.True(app.Licence.WasActiveIn(new DateOnly(2026, 1, 1)));
        Assert.False(app.Licence.WasActiveIn(new DateOnly(2025, 12, 1)));
    }

    private static void AssertOneTermADay(App app, DateOnly orderDay)
    {
        var terms = app.Licence.Terms.OrderBy(t => t.From).ToList();
        Assert.Equal(orderDay, terms[0].From);
        Assert.All(terms.Zip(terms.Skip(1)), pair => Assert.Equal(pair.First.To!.Value.AddDays(1), pair.Second.From));
        Assert.All(terms.SkipLast(1), t => Assert.True(t.From <= t.To));
        Assert.Null(terms[^1].To);
    }

    private static List<(AppStatus Status, bool ByStaff)> Statuses(App app, DateOnly from, int days) =>
        [.. Enumerable.Range(0, days).Select(d => app.Licence.TermOn(from.AddDays(d))).Select(t => (t.Status, t.SuspendedByStaff))];

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
