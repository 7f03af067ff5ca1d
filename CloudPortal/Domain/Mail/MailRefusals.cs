namespace CloudPortal.Domain.Mail;

/// <summary>Only a mail that is known not to have arrived, or that nobody knows of, is sent again.</summary>
public sealed record MailNotToSendAgain(MailState State) : Refusal
{
    public override string Sentence => State switch
    {
        MailState.Sent => "This mail was sent already.",
        MailState.Withdrawn => "This mail was withdrawn, so it is not sent.",
        _ => "This mail is on its way already.",
    };
}

public sealed record MailLinkEnded : Refusal
{
    public static readonly MailLinkEnded Instance = new();

    public override string Sentence => "The link in this mail opens nothing any more. Make a new one where it came from; that writes a mail of its own.";
}
