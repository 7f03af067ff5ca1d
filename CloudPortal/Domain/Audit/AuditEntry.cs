namespace CloudPortal.Domain.Audit;

/// <summary>Who did what, when, with which effect. Written in the transaction of the change itself; append-only.</summary>
public sealed class AuditEntry
{
    /// <summary>Stands where no single reseller is concerned, as of a price book or the portal's staff; no reseller has this id, so none sees it.</summary>
    public const long OfPortal = -1;

    private AuditEntry()
    {
    }

    public long Id { get; private set; }

    /// <summary>Whose it is, or <see cref="OfPortal"/>.</summary>
    public long ResellerId { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The UTC day of <see cref="At"/>.</summary>
    public DateOnly Day { get; private set; }

    public string ActorId { get; private set; } = "";

    public string ActorName { get; private set; } = "";

    public AuditAction Action { get; private set; }

    /// <summary>The app's Cloud ID, a person's e-mail, or what else was changed.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>A line for people: what it was about.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>The state before, in words; null for what is new.</summary>
    public string? Before { get; private set; }

    public string? After { get; private set; }

    /// <summary>The price book that it is about, whose name may come again after it is thrown away; null for all else.</summary>
    public long? PriceBookId { get; private set; }

    /// <summary>By how much the run-rate from the next 1st changed; null where nothing is priced.</summary>
    public decimal? MonthlyChange { get; private set; }

    /// <summary>The amount due at once; null where nothing was.</summary>
    public decimal? DueNow { get; private set; }

    public static AuditEntry Of(long resellerId, DateTime at, string actorId, string actorName, AuditAction action, string subject, string detail) => new()
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

    public AuditEntry AboutBook(long priceBookId)
    {
        PriceBookId = priceBookId;
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
    PortalSetUp = 20,
    ResellerAdded = 21,
    PersonInvited = 22,
    InvitedAgain = 23,
    PasswordSet = 24,
    SwitchedOff = 25,
    SwitchedOn = 26,
    BookPublished = 30,
    BookUnscheduled = 31,
    LossAcknowledged = 32,
    LossUnacknowledged = 33,
    MailSentAgain = 34,
    QuoteOpened = 40,
    QuoteApprovalAsked = 41,
    QuoteApproved = 42,
    QuoteNotApproved = 43,
    QuoteSent = 44,
    QuoteLinkMade = 45,
    QuoteLinksEnded = 46,
    QuoteAccepted = 47,
    QuoteDeclined = 48,
    QuoteChangeAsked = 49,
    QuoteNotPossible = 50,
    QuoteWithdrawn = 51,
    QuoteReassigned = 52,
    CloudIdChosen = 53,
    QuoteStepOrdered = 54,
}

/// <summary>Which of the actions are alike.</summary>
public static class AuditActions
{
    /// <summary>About people and accounts: they move no price.</summary>
    public static IReadOnlyList<AuditAction> OfPeople { get; } =
    [
        AuditAction.PortalSetUp, AuditAction.ResellerAdded, AuditAction.PersonInvited, AuditAction.InvitedAgain, AuditAction.PasswordSet,
        AuditAction.SwitchedOff, AuditAction.SwitchedOn,
    ];
}
