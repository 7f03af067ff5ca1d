namespace CloudPortal.Components.Account;

/// <summary>The password that somebody chooses by a one-time link.</summary>
public sealed class InvitationForm : AccountForm;
