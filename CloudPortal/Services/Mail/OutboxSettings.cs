namespace CloudPortal.Services.Mail;

/// <param name="ShowsSecretLinks">In Development alone: the outbox page stands for everybody's mailbox, and a link is kept until it ends.</param>
public sealed record OutboxSettings(bool ShowsSecretLinks);
