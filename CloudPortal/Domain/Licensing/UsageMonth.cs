namespace CloudPortal.Domain.Licensing;

/// <summary>The billable users of one app in one month: distinct SIP-IDs that registered at least once.</summary>
public sealed class UsageMonth
{
    private UsageMonth()
    {
    }

    public long Id { get; private set; }

    public long ResellerId { get; private set; }

    public long AppId { get; private set; }

    /// <summary>The 1st of the month.</summary>
    public DateOnly Month { get; private set; }

    public int BillableUsers { get; private set; }

    /// <summary>Whether the app was licensed on every day of it and not suspended on all: only then it speaks for the next month.</summary>
    public bool IsFullMonth { get; private set; }

    public static UsageMonth Record(App app, DateOnly month, int billableUsers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(billableUsers);
        ArgumentOutOfRangeException.ThrowIfNotEqual(month.Day, 1);
        return new UsageMonth
        {
            ResellerId = app.ResellerId,
            AppId = app.Id,
            Month = month,
            BillableUsers = billableUsers,
            IsFullMonth = app.Licence.CoversFullMonth(month),
        };
    }
}
