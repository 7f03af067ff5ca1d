namespace CloudPortal.Domain.Audit;

/// <summary>What happened, in words that stand behind a Cloud ID or alone.</summary>
public static class AuditWords
{
    public static string Of(AuditAction action) => action switch
    {
        AuditAction.Ordered => "Ordered",
        AuditAction.Provisioned => "Provisioned",
        AuditAction.WentLive => "Live",
        AuditAction.Suspended => "Suspended",
        AuditAction.Resumed => "Resumed",
        AuditAction.SetToEnd => "Set to end",
        AuditAction.EndingTakenBack => "Ending taken back",
        AuditAction.ExpectedUsersChanged => "Expected users changed",
        AuditAction.AgreementMade => "Agreement made",
        AuditAction.AgreementEnded => "Agreement ended early",
        AuditAction.AgreementTakenBack => "Agreement taken back",
        AuditAction.MultiTenancyEnabled => "Multi-tenancy switched on",
        AuditAction.PortalSetUp => "Portal set up",
        AuditAction.ResellerAdded => "Reseller added",
        AuditAction.PersonInvited => "Invited",
        AuditAction.InvitedAgain => "New link made",
        AuditAction.PasswordSet => "Password set",
        AuditAction.SwitchedOff => "Switched off",
        AuditAction.SwitchedOn => "Switched on",
        AuditAction.BookPublished => "Published",
        AuditAction.BookUnscheduled => "Taken off the calendar",
        AuditAction.LossAcknowledged => "Higher bill acknowledged",
        AuditAction.LossUnacknowledged => "Acknowledgement taken back",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
