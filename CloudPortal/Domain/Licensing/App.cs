namespace CloudPortal.Domain.Licensing;

/// <summary>One branded application with its one licence. Its verbs guard the rules of its states; what costs money goes through an order.</summary>
public sealed class App
{
    /// <summary>Characters as one sees them.</summary>
    public const int MaxNameLength = 50;

    private App()
    {
    }

    public long Id { get; private set; }

    public long ResellerId { get; private set; }

    /// <summary>Immutable, and never given to another app; null until a licence from a quote gets one.</summary>
    public CloudId? CloudId { get; private set; }

    public string Name { get; private set; } = "";

    public BrandColour Colour { get; private set; } = BrandColour.Default;

    public AppPlatforms Platforms { get; private set; }

    /// <summary>The reseller's client that owns a customer app.</summary>
    public long? CustomerId { get; private set; }

    /// <summary>Expected billable users a month; counts until a full month has been measured.</summary>
    public int ExpectedUsers { get; private set; }

    /// <summary>The day from which it may provision customer apps; null while multi-tenancy is off.</summary>
    public DateOnly? MultiTenancySince { get; private set; }

    public Licence Licence { get; private set; } = null!;

    public AppStatus StatusOn(DateOnly day) => Licence.TermOn(day).Status;

    public static App OrderWhiteLabel(long resellerId, NewApp app, DateOnly day, long priceBookId) =>
        OrderStandalone(resellerId, app, Bundle.WhiteLabel, day, priceBookId);

    public static App OrderStandalone(long resellerId, NewApp app, Bundle bundle, DateOnly day, long priceBookId) =>
        Order(resellerId, app, day, bundle, Placement.Standalone, mainAppId: null, customerId: null, priceBookId);

    public static App OrderCustomerApp(long resellerId, NewApp app, Bundle bundle, long mainAppId, long customerId, DateOnly day, long priceBookId) =>
        Order(resellerId, app, day, bundle, Placement.CustomerApp, mainAppId, customerId, priceBookId);

    /// <summary>What an accepted quote orders.</summary>
    /// <param name="under">The main app and the customer of a customer app; null for what stands alone.</param>
    /// <param name="terms">That the quote promised.</param>
    public static App OrderQuoted(long resellerId, NewApp app, Bundle bundle, UnderMainApp? under, DateOnly day, QuotedTerms terms) => Order(
        resellerId, app, day, bundle, under is null ? Placement.Standalone : Placement.CustomerApp, under?.MainAppId, under?.CustomerId, terms.PriceBookId, terms);

    private static App Order(
        long resellerId, NewApp app, DateOnly day, Bundle bundle, Placement placement, long? mainAppId, long? customerId, long priceBookId, QuotedTerms? quoted = null) => new()
        {
            ResellerId = resellerId,
            CloudId = app.CloudId,
            Name = app.Name,
            Colour = app.Colour,
            Platforms = app.Platforms,
            ExpectedUsers = app.Users,
            CustomerId = customerId,
            Licence = Licence.Order(resellerId, day, bundle, placement, mainAppId, priceBookId, quoted),
        };

    /// <summary>Staff found it in the stores.</summary>
    public Refusal? GoLive(DateOnly today)
    {
        if (StatusOn(today) is var status and not AppStatus.Ordered)
        {
            return new WrongStatus(CloudId, status, "Only an Ordered app goes Live.");
        }

        if (CloudId is null)
        {
            return new NoCloudIdYet(Name);
        }

        Licence.StartTerm(today).Become(AppStatus.Live);
        return null;
    }

    public Refusal? Suspend(DateOnly today, bool byStaff)
    {
        if (StatusOn(today) is var status and not AppStatus.Live)
        {
            return new WrongStatus(CloudId, status, "Only a Live app can be suspended.");
        }

        Licence.StartTerm(today).Become(AppStatus.Suspended, suspendedByStaff: byStaff);
        return null;
    }

    public Refusal? Resume(DateOnly today, bool byStaff)
    {
        var term = Licence.TermOn(today);
        if (term.Status != AppStatus.Suspended)
        {
            return new WrongStatus(CloudId, term.Status, "Only a suspended app can be resumed.");
        }

        if (term.SuspendedByStaff && !byStaff)
        {
            return new SuspendedByStaff(CloudId);
        }

        Licence.StartTerm(today).Become(AppStatus.Live);
        return null;
    }

    /// <summary>Ends at the month's end, without refund; until then it counts and is charged.</summary>
    /// <param name="today">The UTC day.</param>
    /// <param name="remainingCustomerApps">Its customer apps that would be left without a main app.</param>
    public Refusal? End(DateOnly today, int remainingCustomerApps)
    {
        var status = StatusOn(today);
        if (status is not (AppStatus.Ordered or AppStatus.Live or AppStatus.Suspended))
        {
            return new WrongStatus(CloudId, status, "Only an Ordered, Live or Suspended app can be ended.");
        }

        if (remainingCustomerApps > 0)
        {
            return new HasCustomerApps(CloudId, remainingCustomerApps);
        }

        var byStaff = Licence.TermOn(today).SuspendedByStaff;
        var lastDay = LastDayOfMonth(today);
        Licence.StartTerm(today).Become(AppStatus.Terminating, byStaff, statusBeforeEnding: status);
        Licence.StartTerm(lastDay.AddDays(1)).Become(AppStatus.Terminated);
        return null;
    }

    /// <summary>Takes an ending back before it takes effect.</summary>
    /// <param name="today">The UTC day.</param>
    /// <param name="mainApp">The main app of a customer app, which must go on as well; null for others.</param>
    public Refusal? TakeBack(DateOnly today, App? mainApp = null)
    {
        var term = Licence.TermOn(today);
        if (term is not { Status: AppStatus.Terminating, StatusBeforeEnding: { } before })
        {
            return new WrongStatus(CloudId, term.Status, "Only the ending of a Terminating app can be taken back.");
        }

        if (mainApp?.StatusOn(today) is AppStatus.Terminating or AppStatus.Terminated)
        {
            return new MainAppEnds(CloudId, mainApp.CloudId);
        }

        Licence.DropAfter(today);
        Licence.StartTerm(today).Become(before, term.SuspendedByStaff);
        return null;
    }

    /// <summary>Costs nothing; from then on it is a main app.</summary>
    public Refusal? EnableMultiTenancy(DateOnly today)
    {
        if (MainAppRule.Check(this, today) is { } refusal)
        {
            return refusal;
        }

        MultiTenancySince ??= today;
        return null;
    }

    /// <summary>A licence from a quote gets its Cloud ID, once, before it is published.</summary>
    public Refusal? NameAs(CloudId cloudId, DateOnly today)
    {
        if (CloudId is { } own)
        {
            return new HasCloudId(own);
        }

        if (StatusOn(today) is var status and not AppStatus.Ordered)
        {
            return new WrongStatus(CloudId, status, "Only an Ordered app gets its Cloud ID.");
        }

        CloudId = cloudId;
        return null;
    }

    public void ExpectUsers(int users)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(users);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(users, NewApp.MaxUsers);
        ExpectedUsers = users;
    }

    private static DateOnly LastDayOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
