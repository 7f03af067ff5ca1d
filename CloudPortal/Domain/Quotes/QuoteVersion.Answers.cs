namespace CloudPortal.Domain.Quotes;

/// <summary>What becomes of a version once it is with its recipient.</summary>
public sealed partial class QuoteVersion
{
    /// <summary>Somebody has it open. A version that is closed counts no views.</summary>
    public void View(DateOnly today, DateTime now)
    {
        if (StatusOn(today).IsOpen())
        {
            (Status, FirstViewedAt, LastViewedAt, Views, ChangedAt) = (QuoteStatus.Viewed, FirstViewedAt ?? now, now, Views + 1, now);
        }
    }

    internal Refusal? Accept(string number, QuoteAcceptance acceptance, DateOnly today)
    {
        if (RefusalOfAnswer(number, today) is { } refusal)
        {
            return refusal;
        }

        (Status, Acceptance, NeedsAttention, ChangedAt) = (QuoteStatus.Accepted, acceptance, false, acceptance.Answer.At);
        return null;
    }

    internal Refusal? Decline(QuoteAnswer answer, string number, DateOnly today, bool needsAttention)
    {
        if (RefusalOfAnswer(number, today) is { } refusal)
        {
            return refusal;
        }

        (Status, Answer, NeedsAttention, ChangedAt) = (QuoteStatus.Declined, answer, needsAttention, answer.At);
        return null;
    }

    /// <summary>The recipient wants something else; the version stays open.</summary>
    public Refusal? AskForChange(QuoteAnswer wish, string number, DateOnly today)
    {
        if (StatusOn(today) is var status && !status.IsOpen() && status != QuoteStatus.Expired)
        {
            return RefusalOfAnswer(number, today);
        }

        (Answer, NeedsAttention, ChangedAt) = (wish, true, wish.At);
        return null;
    }

    /// <summary>The recipient said yes and the rules said no; the version stays open.</summary>
    public Refusal? CouldNotBeAccepted(QuoteAnswer attempt, string number, DateOnly today)
    {
        if (RefusalOfAnswer(number, today) is { } refusal)
        {
            return refusal;
        }

        (Answer, NeedsAttention, ChangedAt) = (attempt, true, attempt.At);
        return null;
    }

    internal void Settle() => NeedsAttention = false;

    public Refusal? Withdraw(string number, DateOnly today, DateTime now)
    {
        if (StatusOn(today) is var status && status.IsFinal())
        {
            return new QuoteIs(number, status, "There is nothing to withdraw.");
        }

        (Status, NeedsAttention, ChangedAt) = (QuoteStatus.Withdrawn, false, now);
        return null;
    }

    private Refusal? RefusalOfAnswer(string number, DateOnly today) => StatusOn(today) switch
    {
        QuoteStatus.Sent or QuoteStatus.Viewed => null,
        QuoteStatus.Expired => new QuoteExpired(ValidUntil!.Value),
        QuoteStatus.Superseded => new QuoteIs(number, QuoteStatus.Superseded, "A newer version has taken its place."),
        var status => new QuoteIs(number, status, "It cannot be answered any more."),
    };
}
