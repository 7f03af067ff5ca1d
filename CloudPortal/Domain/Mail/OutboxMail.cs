using CloudPortal.Domain.Accounts;

namespace CloudPortal.Domain.Mail;

/// <summary>
/// A mail that the portal has decided to send, written in the transaction of what it tells of. It is sent once: a server
/// claims it first, and where nobody knows what came of that, only a person sends it again, under the same Message-ID.
/// </summary>
public sealed class OutboxMail
{
    public const int MaxSubjectLength = 200;
    public const int MaxTextLength = 4000;
    public const int MaxTopicLength = 100;
    public const int MaxPathLength = 500;
    public const int MaxProblemLength = 500;

    /// <summary>How often a server that cannot be reached is tried: about a day.</summary>
    public const int MostTries = 28;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private OutboxMail()
    {
    }

    public long Id { get; private set; }

    public MailKind Kind { get; private set; }

    public string Topic { get; private set; } = "";

    public long? AboutResellerId { get; private set; }

    public string ToAddress { get; private set; } = "";

    public string ToName { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Opening { get; private set; } = "";

    public string Closing { get; private set; } = "";

    /// <summary>The path of a link that anybody may read; null without one, and for a secret one.</summary>
    public string? Link { get; private set; }

    /// <summary>The path of a secret link, which only this portal's keys open; null once it is sent or of no use any more.</summary>
    public string? SealedLink { get; private set; }

    /// <summary>UTC; when the secret link ends. Null without one.</summary>
    public DateTime? LinkUntil { get; private set; }

    /// <summary>The same however often it is sent, so that a mailbox can tell the second one.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    public MailState State { get; private set; }

    /// <summary>Which claim the last one was; what came of an earlier one does not count any more.</summary>
    public int Attempt { get; private set; }

    /// <summary>How often it was put off since it was queued.</summary>
    public int Tries { get; private set; }

    /// <summary>UTC; of the last claim.</summary>
    public DateTime? ClaimedAt { get; private set; }

    /// <summary>UTC; when it came to its state, of one that is neither queued nor being sent.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>UTC; while it is put off.</summary>
    public DateTime? TryAgainAt { get; private set; }

    /// <summary>Why it is not sent, in a sentence.</summary>
    public string? Problem { get; private set; }

    /// <summary>Grows with each change, so that of two that were read together one is saved.</summary>
    public long Version { get; private set; }

    public IList<OutboxAttachment> Attachments { get; } = [];

    public bool HasSecretLink => LinkUntil is not null;

    /// <summary>Whether a person has to look at it.</summary>
    public bool NeedsAttention => State is MailState.Failed or MailState.Unknown;

    /// <param name="mail">Line breaks in names and subject become spaces: none begins a header.</param>
    /// <param name="sealedLink">Of a secret link; null for any other.</param>
    /// <param name="host">The portal's, for the Message-ID.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="ArgumentException">The address is no e-mail, or a link that is to be secret comes open.</exception>
    public static OutboxMail Write(NewMail mail, string? sealedLink, string host, DateTime at)
    {
        if (EmailRule.Check(mail.ToAddress) is { } wrong)
        {
            throw new ArgumentException(wrong, nameof(mail));
        }

        if ((mail.Link?.SecretUntil is not null) != (sealedLink is not null))
        {
            throw new ArgumentException("a secret link comes sealed, and no other", nameof(sealedLink));
        }

        var written = new OutboxMail
        {
            Kind = mail.Kind,
            Topic = mail.Topic,
            AboutResellerId = mail.AboutResellerId,
            ToAddress = EmailRule.Normalise(mail.ToAddress),
            ToName = MailLine.Of(mail.ToName, MaxSubjectLength),
            Subject = MailLine.Of(mail.Subject, MaxSubjectLength),
            Opening = mail.Opening,
            Closing = mail.Closing,
            Link = sealedLink is null ? mail.Link?.Path : null,
            SealedLink = sealedLink,
            LinkUntil = mail.Link?.SecretUntil,
            MessageId = $"{Guid.NewGuid():N}@{host}",
            CreatedAt = at,
        };
        if (mail.Attachment is { } file)
        {
            written.Attachments.Add(OutboxAttachment.Of(file));
        }

        return written;
    }

    /// <summary>The whole body.</summary>
    /// <param name="link">What stands in the place of the link.</param>
    public string TextWith(string? link) => string.Join("\n\n", new[] { Opening, link, Closing }.Where(part => !string.IsNullOrEmpty(part))) + "\n";

    public bool IsDueAt(DateTime at) => State == MailState.Queued && (TryAgainAt is null || TryAgainAt <= at);

    /// <summary>Whether there is nothing to send any more, because its link opens nothing.</summary>
    public bool IsOverAt(DateTime at) => HasSecretLink && (SealedLink is null || LinkUntil <= at);

    /// <summary>Takes the right to send it, which nobody else has from then on.</summary>
    /// <param name="at">UTC.</param>
    /// <exception cref="InvalidOperationException">It is not queued.</exception>
    public void Claim(DateTime at)
    {
        Guard(State == MailState.Queued, "claimed");
        (State, ClaimedAt, TryAgainAt, Problem) = (MailState.Sending, at, null, null);
        Attempt++;
        Version++;
    }

    /// <summary>What came of a claim, also when it was given up meanwhile.</summary>
    /// <param name="attempt">The claim that it came of.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="at">UTC.</param>
    /// <returns>False when that claim is not the last any more: then nothing changes.</returns>
    public bool Record(int attempt, SendResult result, DateTime at)
    {
        if (attempt != Attempt || State is not (MailState.Sending or MailState.Unknown))
        {
            return false;
        }

        switch (result)
        {
            case SendResult.Taken:
                End(MailState.Sent, at, problem: null);
                break;
            case SendResult.Refused refused:
                End(MailState.Failed, at, refused.Sentence);
                break;
            case SendResult.Unclear unclear:
                End(MailState.Unknown, at, unclear.Sentence);
                break;
            case SendResult.NotNow notNow when ++Tries >= MostTries:
                End(MailState.Failed, at, notNow.Sentence);
                break;
            case SendResult.NotNow notNow:
                (State, EndedAt, Problem) = (MailState.Queued, null, MailLine.Of(notNow.Sentence, MaxProblemLength));
                TryAgainAt = at + PauseAfter(Tries);
                Version++;
                break;
        }

        return true;
    }

    /// <summary>Nobody has said what came of the claim, and nobody will.</summary>
    /// <param name="at">UTC.</param>
    public void GiveUpClaim(DateTime at)
    {
        Guard(State == MailState.Sending, "given up");
        End(MailState.Unknown, at, "The portal stopped while it was sending this mail.");
    }

    /// <summary>Queues it once more, because a person says so.</summary>
    /// <param name="at">UTC.</param>
    public Refusal? SendAgain(DateTime at)
    {
        if (!NeedsAttention)
        {
            return new MailNotToSendAgain(State);
        }

        if (IsOverAt(at))
        {
            return MailLinkEnded.Instance;
        }

        (State, EndedAt, Problem, Tries) = (MailState.Queued, null, null, 0);
        Version++;
        return null;
    }

    /// <summary>It need not be sent any more. One that is on its way, or was sent, stays what it is.</summary>
    /// <param name="why">In a sentence.</param>
    /// <param name="at">UTC.</param>
    public void Withdraw(string why, DateTime at)
    {
        if (State is MailState.Queued or MailState.Failed or MailState.Unknown)
        {
            End(MailState.Withdrawn, at, why);
            ForgetLink();
        }
    }

    /// <summary>A secret is kept no longer than it is needed.</summary>
    public void ForgetLink()
    {
        SealedLink = null;
        Version++;
    }

    private static TimeSpan PauseAfter(int tries) => tries > 6 ? LongestPause : TimeSpan.FromMinutes(1 << (tries - 1));

    private void End(MailState state, DateTime at, string? problem)
    {
        (State, EndedAt, TryAgainAt) = (state, at, null);
        Problem = problem is null ? null : MailLine.Of(problem, MaxProblemLength);
        Version++;
    }

    private void Guard(bool isAllowed, string verb)
    {
        if (!isAllowed)
        {
            throw new InvalidOperationException($"mail {Id} is {State} and cannot be {verb}");
        }
    }
}
