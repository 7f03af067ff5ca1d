namespace CloudPortal.Domain.Audit;

/// <summary>What happened, in the words of all lists of changes.</summary>
public static class AuditWords
{
    /// <summary>Alone: <c>Ordered</c>.</summary>
    public static string Of(AuditAction action) => Both(action).Alone;

    /// <summary>As the rest of a sentence that begins with its subject: <c>KESTREL</c> went live.</summary>
    public static string BehindSubject(AuditAction action) => Both(action).Behind;

    private static (string Alone, string Behind) Both(AuditAction action) => action switch
    {
        AuditAction.Ordered => ("Ordered", "ordered"),
        AuditAction.Provisioned => ("Provisioned", "provisioned"),
        AuditAction.WentLive => ("Live", "went live"),
        AuditAction.Suspended => ("Suspended", "suspended"),
        AuditAction.Resumed => ("Resumed", "resumed"),
        AuditAction.SetToEnd => ("Set to end", "set to end"),
        AuditAction.EndingTakenBack => ("Ending taken back", "goes on: its ending was taken back"),
        AuditAction.ExpectedUsersChanged => ("Expected users changed", "expects other users"),
        AuditAction.AgreementMade => ("Agreement made", "made"),
        AuditAction.AgreementEnded => ("Agreement ended early", "ended early"),
        AuditAction.AgreementTakenBack => ("Agreement taken back", "taken back"),
        AuditAction.MultiTenancyEnabled => ("Multi-tenancy switched on", "became a main app"),
        AuditAction.PortalSetUp => ("Portal set up", "set up"),
        AuditAction.ResellerAdded => ("Reseller added", "opened"),
        AuditAction.PersonInvited => ("Invited", "was invited"),
        AuditAction.InvitedAgain => ("New link made", "got a new link"),
        AuditAction.PasswordSet => ("Password set", "set a password"),
        AuditAction.SwitchedOff => ("Switched off", "was switched off"),
        AuditAction.SwitchedOn => ("Switched on", "was switched on again"),
        AuditAction.BookPublished => ("Published", "published"),
        AuditAction.BookUnscheduled => ("Taken off the calendar", "taken off the calendar"),
        AuditAction.LossAcknowledged => ("Higher bill acknowledged", "acknowledged with its higher bill"),
        AuditAction.LossUnacknowledged => ("Acknowledgement taken back", "not acknowledged any more"),
        AuditAction.QuoteOpened => ("Quote opened", "begun"),
        AuditAction.QuoteApprovalAsked => ("Approval asked for", "waits for approval"),
        AuditAction.QuoteApproved => ("Quote approved", "approved"),
        AuditAction.QuoteNotApproved => ("Quote not approved", "not approved"),
        AuditAction.QuoteSent => ("Quote sent", "sent"),
        AuditAction.QuoteLinkMade => ("Link of a quote copied", "got a further link"),
        AuditAction.QuoteLinksEnded => ("Links of a quote ended", "has no link any more"),
        AuditAction.QuoteAccepted => ("Quote accepted", "accepted"),
        AuditAction.QuoteStepOrdered => ("Step of a quote ordered", "has a step ordered"),
        AuditAction.QuoteDeclined => ("Quote declined", "declined"),
        AuditAction.QuoteChangeAsked => ("Change of a quote asked for", "should change"),
        AuditAction.QuoteNotPossible => ("Acceptance not possible", "could not be ordered"),
        AuditAction.QuoteWithdrawn => ("Quote withdrawn", "withdrawn"),
        AuditAction.QuoteReassigned => ("Quote given to another seller", "given to another seller"),
        AuditAction.CloudIdChosen => ("Cloud ID chosen", "got its Cloud ID"),
        AuditAction.MailSentAgain => ("Mail sent again", "was sent a mail again"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
