using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;

namespace CloudPortal.Tests.Domain.Licensing;

public sealed class AppLifecycleVerbsTests
{
    private static readonly DateOnly Today = new(2026, 3, 17);

    private static readonly Dictionary<string, Func<App, Refusal?>> Verbs = new(StringComparer.Ordinal)
    {
        ["go live"] = app => app.GoLive(Today),
        ["suspend"] = app => app.Suspend(Today, byStaff: false),
        ["resume"] = app => app.Resume(Today, byStaff: false),
        ["end"] = app => app.End(Today, remainingCustomerApps: 0),
        ["take back"] = app => app.TakeBack(Today),
    };

    [Theory]
    [InlineData("go live", AppStatus.Ordered, AppStatus.Live)]
    [InlineData("suspend", AppStatus.Live, AppStatus.Suspended)]
    [InlineData("resume", AppStatus.Suspended, AppStatus.Live)]
    [InlineData("end", AppStatus.Ordered, AppStatus.Terminating)]
    [InlineData("end", AppStatus.Live, AppStatus.Terminating)]
    [InlineData("end", AppStatus.Suspended, AppStatus.Terminating)]
    [InlineData("take back", AppStatus.Terminating, AppStatus.Ordered)]
    public void A_verb_moves_the_status_from_its_day_on_and_not_before(string verb, AppStatus from, AppStatus to)
    {
        var app = SampleLicences.InStatus(from, Today);

        Assert.Null(Verbs[verb](app));

        Assert.Equal(from, app.StatusOn(Today.AddDays(-1)));
        Assert.Equal(to, app.StatusOn(Today));
        Assert.Equal(verb == "end" ? AppStatus.Terminated : to, app.StatusOn(new DateOnly(2026, 4, 1)));
    }

    [Theory]
    [InlineData("go live", AppStatus.Live, AppStatus.Suspended, AppStatus.Terminating, AppStatus.Terminated)]
    [InlineData("suspend", AppStatus.Ordered, AppStatus.Suspended, AppStatus.Terminating, AppStatus.Terminated)]
    [InlineData("resume", AppStatus.Ordered, AppStatus.Live, AppStatus.Terminating, AppStatus.Terminated)]
    [InlineData("end", AppStatus.Terminating, AppStatus.Terminated)]
    [InlineData("take back", AppStatus.Ordered, AppStatus.Live, AppStatus.Suspended, AppStatus.Terminated)]
    public void Every_other_status_refuses_the_verb_and_changes_nothing(string verb, params AppStatus[] statuses) => Assert.All(statuses, status =>
    {
        var app = SampleLicences.InStatus(status, Today);
        var terms = app.Licence.Terms.Select(t => (t.From, t.To, t.Status)).ToList();

        var refusal = Assert.IsType<WrongStatus>(Verbs[verb](app));

        Assert.Equal(status, refusal.Status);
        Assert.StartsWith($"NIMBUS is {status}. Only ", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(terms, app.Licence.Terms.Select(t => (t.From, t.To, t.Status)));
    });

    [Fact]
    public void A_day_has_the_status_at_its_end()
    {
        var app = SampleLicences.WhiteLabel(Today);

        Assert.Null(app.GoLive(Today));
        Assert.Null(app.Suspend(Today, byStaff: false));

        var term = Assert.Single(app.Licence.Terms);
        Assert.Equal((Today, null, AppStatus.Suspended), (term.From, term.To, term.Status));
        Assert.Null(app.Resume(Today, byStaff: false));
        Assert.Equal(AppStatus.Live, Assert.Single(app.Licence.Terms).Status);
    }

    [Theory]
    [InlineData("2026-03-17", "2026-03-31")]
    [InlineData("2026-03-31", "2026-03-31")]
    [InlineData("2026-04-01", "2026-04-30")]
    [InlineData("2027-02-01", "2027-02-28")]
    [InlineData("2028-02-10", "2028-02-29")]
    [InlineData("2028-02-29", "2028-02-29")]
    [InlineData("2026-12-31", "2026-12-31")]
    public void An_app_ends_with_its_month_and_is_licensed_on_the_last_day(string today, string lastDay)
    {
        var (day, last) = (Day(today), Day(lastDay));
        var app = SampleLicences.WhiteLabel();

        Assert.Null(app.End(day, remainingCustomerApps: 0));

        Assert.Equal(AppStatus.Terminating, app.StatusOn(day));
        Assert.Equal(AppStatus.Terminating, app.StatusOn(last));
        Assert.Equal(AppStatus.Terminated, app.StatusOn(last.AddDays(1)));
        Assert.IsType<WrongStatus>(app.TakeBack(last.AddDays(1)));
    }

    [Theory]
    [InlineData(AppStatus.Ordered)]
    [InlineData(AppStatus.Live)]
    [InlineData(AppStatus.Suspended)]
    public void An_ending_that_is_taken_back_on_its_last_day_leaves_what_was_before(AppStatus before)
    {
        var app = SampleLicences.InStatus(before, Today);
        Assert.Null(app.End(Today, remainingCustomerApps: 0));

        Assert.Null(app.TakeBack(new DateOnly(2026, 3, 31)));

        Assert.Equal(AppStatus.Terminating, app.StatusOn(new DateOnly(2026, 3, 30)));
        Assert.Equal(before, app.StatusOn(new DateOnly(2026, 3, 31)));
        Assert.Equal(before, app.StatusOn(new DateOnly(2030, 1, 1)));
        Assert.Null(app.End(new DateOnly(2026, 4, 2), remainingCustomerApps: 0));
    }

    [Theory]
    [InlineData(1, "NIMBUS has 1 customer app.")]
    [InlineData(14, "NIMBUS has 14 customer apps.")]
    public void Customer_apps_that_would_remain_block_the_end(int remaining, string sentence)
    {
        var app = SampleLicences.InStatus(AppStatus.Live, Today);

        var refusal = Assert.IsType<HasCustomerApps>(app.End(Today, remaining));

        Assert.StartsWith(sentence, refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(AppStatus.Live, app.StatusOn(new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void What_staff_suspended_only_staff_resume()
    {
        var app = SampleLicences.InStatus(AppStatus.Suspended, Today, byStaff: true);

        Assert.IsType<SuspendedByStaff>(app.Resume(Today, byStaff: false));
        Assert.Equal(AppStatus.Suspended, app.StatusOn(Today));

        Assert.Null(app.Resume(Today, byStaff: true));
        Assert.Null(app.Suspend(Today.AddDays(1), byStaff: false));
        Assert.Null(app.Resume(Today.AddDays(2), byStaff: false));
    }

    [Fact]
    public void Ending_and_taking_back_is_no_way_around_the_staffs_suspension()
    {
        var app = SampleLicences.InStatus(AppStatus.Suspended, Today, byStaff: true);
        Assert.Null(app.End(Today, remainingCustomerApps: 0));
        Assert.Null(app.TakeBack(Today.AddDays(3)));

        Assert.IsType<SuspendedByStaff>(app.Resume(Today.AddDays(3), byStaff: false));
    }

    [Theory]
    [InlineData(Bundle.WhiteLabel, AppStatus.Ordered, true)]
    [InlineData(Bundle.WhiteLabel, AppStatus.Live, true)]
    [InlineData(Bundle.WhiteLabel, AppStatus.Suspended, false)]
    [InlineData(Bundle.WhiteLabel, AppStatus.Terminating, false)]
    [InlineData(Bundle.WhiteLabel, AppStatus.Terminated, false)]
    [InlineData(Bundle.FullFeature, AppStatus.Live, false)]
    [InlineData(Bundle.Enterprise, AppStatus.Live, false)]
    public void Only_a_White_Label_that_goes_on_takes_customer_apps(Bundle bundle, AppStatus status, bool takes)
    {
        var refusal = MainAppRule.Check(CloudId.Parse("NIMBUS"), bundle, status);

        Assert.Equal(takes, refusal is null);
        Assert.True(takes || refusal!.Sentence.StartsWith("NIMBUS takes no customer app. ", StringComparison.Ordinal));
    }

    [Fact]
    public void Multi_tenancy_is_switched_on_once_and_refused_where_the_rule_refuses()
    {
        var app = SampleLicences.InStatus(AppStatus.Live, Today);
        Assert.Null(app.EnableMultiTenancy(Today));
        Assert.Null(app.EnableMultiTenancy(Today.AddDays(5)));
        Assert.Equal(Today, app.MultiTenancySince);

        var customerApp = SampleLicences.CustomerApp(Bundle.FullFeature);
        Assert.IsType<NoMainApp>(customerApp.EnableMultiTenancy(Today));
        Assert.IsType<NoMainApp>(SampleLicences.InStatus(AppStatus.Suspended, Today).EnableMultiTenancy(Today));
        Assert.Null(customerApp.MultiTenancySince);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(10_000_000, true)]
    [InlineData(-1, false)]
    [InlineData(10_000_001, false)]
    public void Expected_users_are_0_to_10_000_000(int users, bool isTaken)
    {
        var app = SampleLicences.WhiteLabel();

        Assert.Equal(isTaken, Record.Exception(() => app.ExpectUsers(users)) is null);
        Assert.Equal(isTaken ? users : 40, app.ExpectedUsers);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
