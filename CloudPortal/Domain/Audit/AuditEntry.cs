namespace CloudPortal.Domain.Audit;

/// <summary>Who did what, when, with which effect. Written in the transaction of the change itself; append-only.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    public long Id { get; private set; }

    /// <summary>Null for what concerns no single reseller, as a price book; resellers see none of that.</summary>
    public long? ResellerId { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The UTC day of <see cref="At"/>.</summary>
    public DateOnly Day { get; private set; }

    public string ActorId { get; private set; } = "";

    public string ActorName { get; private set; } = "";

    public AuditAction Action { get; private set; }

    /// <summary>The app's Cloud ID, or what else was changed.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>A line for people: what it was about.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>The state before, in words; null for what is new.</summary>
    public string? Before { get; private set; }

    public string? After { get; private set; }

    /// <summary>By how much the run-rate from the next 1st changed; null where nothing is priced.</summary>
    public decimal? MonthlyChange { get; private set; }

    /// <summary>The amount due at once; null where nothing was.</summary>
    public decimal? DueNow { get; private set; }

    public static AuditEntry Of(long? resellerId, DateTime at, string actorId, string actorName, AuditAction action, string subject, string detail) => new()
    {
        ResellerId = resellerId,
        At = at,
        Day = DateOnly.FromDateTime(at),
        ActorId = actorId,
        ActorName = actorName,
        Action = action,
        Subject = subject,
        Detail = detail,
    };

    public AuditEntry Changing(string? before, string? after)
    {
        (Before, After) = (before, after);
        return this;
    }

    public AuditEntry Costing(decimal? monthlyChange, decimal? dueNow = null)
    {
        (MonthlyChange, DueNow) = (monthlyChange, dueNow);
        return this;
    }
}

public enum AuditAction
{
    Ordered = 0,
    Provisioned = 1,
    WentLive = 2,
    Suspended = 3,
    Resumed = 4,
    SetToEnd = 5,
    EndingTakenBack = 6,
    ExpectedUsersChanged = 7,
    AgreementMade = 8,
    MultiTenancyEnabled = 9,
    AgreementEnded = 10,
    AgreementTakenBack = 11,
    BookPublished = 20,
    BookUnscheduled = 21,
    LossAcknowledged = 22,
    LossUnacknowledged = 23,
}
