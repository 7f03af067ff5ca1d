using CloudPortal.Domain.Audit;

namespace CloudPortal.Components.Shared;

/// <summary>What happened, as the rest of a sentence that begins with its subject: <c>KESTREL</c> went live.</summary>
internal static class AuditVerb
{
    public static string Of(AuditAction action) => action switch
    {
        AuditAction.Ordered => "ordered",
        AuditAction.Provisioned => "provisioned",
        AuditAction.WentLive => "went live",
        AuditAction.Suspended => "suspended",
        AuditAction.Resumed => "resumed",
        AuditAction.SetToEnd => "set to end",
        AuditAction.EndingTakenBack => "goes on: its ending was taken back",
        AuditAction.ExpectedUsersChanged => "expects other users",
        AuditAction.AgreementMade => "made",
        AuditAction.AgreementEnded => "ended early",
        AuditAction.AgreementTakenBack => "taken back",
        AuditAction.MultiTenancyEnabled => "became a main app",
        _ => "changed",
    };
}
