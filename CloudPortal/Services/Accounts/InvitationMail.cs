using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain.Mail;

namespace CloudPortal.Services.Accounts;

/// <summary>What brings somebody the link to set a first password.</summary>
public static class InvitationMail
{
    /// <summary>The page that the link opens.</summary>
    public const string PagePath = "/account/invitation";

    internal static string TopicOf(PortalUser user) => $"invitation/{user.Id}";

    internal static NewMail Of(PortalUser user, Invited invited, string? reseller)
    {
        var account = reseller is null ? "an account" : $"an account of {reseller}";
        var until = string.Create(CultureInfo.InvariantCulture, $"{invited.ExpiresAt:d MMMM yyyy, HH:mm} UTC");
        return new NewMail(MailKind.Invitation, TopicOf(user), invited.Email, invited.Name, "CloudPortal: set your password", $"Hello {invited.Name},\n\nYou have {account} in CloudPortal. Set your password here:")
        {
            Link = new MailLink(invited.Path, invited.ExpiresAt),
            Closing = $"The link works once, until {until}. If you did not expect this mail, leave it: without the link nobody can use the account.\n\nCloudPortal",
            AboutResellerId = user.ResellerId,
        };
    }
}
