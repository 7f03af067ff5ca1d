namespace CloudPortal.Domain.Quotes;

/// <summary>An offer under one number, with its versions. What was sent of it never changes.</summary>
public sealed class Quote
{
    public const int MaxNoteLength = 2_000;
    public const int MaxLostReasonLength = 300;

    private readonly List<QuoteVersion> versions = [];

    private Quote()
    {
    }

    public long Id { get; private set; }

    /// <summary><c>Q-2026-0001</c>: the year of its first version and its place in that year.</summary>
    public string Number { get; private set; } = "";

    public Currency Currency { get; private set; } = Currency.Eur;

    /// <summary>The reseller who is quoted; null for a prospect, until it accepts.</summary>
    public long? ResellerId { get; private set; }

    /// <summary>The seller; a user of staff.</summary>
    public string OwnerId { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Never shown to the recipient.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When its seller wants to be reminded; null without.</summary>
    public DateOnly? FollowUpOn { get; private set; }

    /// <summary>Why it was lost, in the seller's words; empty until somebody wrote it.</summary>
    public string LostReason { get; private set; } = "";

    /// <summary>The place of the current version.</summary>
    public int CurrentNumber { get; private set; } = 1;

    /// <summary>Ascending.</summary>
    public IReadOnlyList<QuoteVersion> Versions => versions;

    /// <summary>The accepted version, otherwise the latest.</summary>
    public QuoteVersion Current => versions.Find(v => v.Number == CurrentNumber)!;

    /// <summary>The version that its recipient has, also while a draft for the next one is written; null before the first was sent.</summary>
    public QuoteVersion? LastSent => versions.FindLast(v => v.Sent is not null);

    /// <summary>Whose fate its reader follows: of a version that was sent its own, of the draft after it that of the last one sent; null without.</summary>
    public QuoteVersion? WithRecipient(QuoteVersion shown) => shown.Sent is not null ? shown : shown.Number == CurrentNumber ? LastSent : null;

    /// <param name="year">Of the UTC day.</param>
    /// <param name="place">In that year, from 1.</param>
    public static string NumberOf(int year, int place) => FormattableString.Invariant($"Q-{year:0000}-{place:0000}");

    public static Quote Open(string number, Currency currency, long? resellerId, string ownerId, long priceBookId, QuoteContent content, QuoteAuthor by)
    {
        var quote = new Quote { Number = number, Currency = currency, ResellerId = resellerId, OwnerId = ownerId, CreatedAt = by.At };
        quote.versions.Add(QuoteVersion.Draft(resellerId, 1, priceBookId, content, by));
        return quote;
    }

    public QuoteVersion? Version(int number) => versions.Find(v => v.Number == number);

    /// <summary>A draft with the content of the current version, which stays as it is until the new one is sent.</summary>
    public Outcome<QuoteVersion> StartVersion(long priceBookId, DateOnly today, QuoteAuthor by)
    {
        if (Current.StatusOn(today) is var status && (status.IsEditable() || status == QuoteStatus.Accepted))
        {
            return new QuoteIs(Number, status, status == QuoteStatus.Accepted ? "Make a new quote instead." : "Change this version.");
        }

        var version = Current.Next(versions.Max(v => v.Number) + 1, priceBookId, by);
        version.BeSoldBy(OwnerId);
        versions.Add(version);
        CurrentNumber = version.Number;
        return version;
    }

    /// <summary>Sends the current version; an open one before it is superseded.</summary>
    public Refusal? Send(SentQuote sent, string code, DateOnly today, DateTime now)
    {
        if (Current.Send(Number, sent, code, today, now) is { } refusal)
        {
            return refusal;
        }

        foreach (var earlier in versions.Where(v => v.Number != CurrentNumber && v.StatusOn(today).IsOpen()))
        {
            earlier.Supersede();
        }

        return null;
    }

    /// <summary>A version is accepted: a draft after it will not be sent any more.</summary>
    /// <param name="version">One of this quote's.</param>
    /// <param name="acceptance">With the order.</param>
    /// <param name="resellerId">Whose licences they are now.</param>
    /// <param name="today">The UTC day.</param>
    public Refusal? Accept(QuoteVersion version, QuoteAcceptance acceptance, long resellerId, DateOnly today)
    {
        if (version.Accept(Number, acceptance, today) is { } refusal)
        {
            return refusal;
        }

        (CurrentNumber, ResellerId) = (version.Number, resellerId);
        foreach (var each in versions)
        {
            each.BelongTo(resellerId);
            if (each.Number != version.Number && each.StatusOn(today).IsEditable())
            {
                each.Drop();
            }
        }

        return null;
    }

    /// <summary>Ends the current version. One that was not sent is dropped, and the one that was sent before stands again, as it was.</summary>
    /// <returns>Whether the quote itself has ended by it, and keeps nothing for its recipient any more.</returns>
    public Outcome<bool> Withdraw(DateOnly today, DateTime now)
    {
        var sentBefore = Current.StatusOn(today).IsEditable() ? LastSent : null;
        if (Current.Withdraw(Number, today, now) is { } refusal)
        {
            return refusal;
        }

        CurrentNumber = sentBefore?.Number ?? CurrentNumber;
        return sentBefore is null;
    }

    public void Reassign(string ownerId)
    {
        OwnerId = ownerId;
        Current.BeSoldBy(ownerId);
    }

    /// <summary>Its recipient says no; while a next version is written, its seller has to hear of it.</summary>
    /// <param name="version">One of this quote's.</param>
    /// <param name="answer">With the reason.</param>
    /// <param name="today">The UTC day.</param>
    public Refusal? Decline(QuoteVersion version, QuoteAnswer answer, DateOnly today) => version.Decline(answer, Number, today, needsAttention: version.Number != CurrentNumber);

    /// <summary>Somebody here has seen to what was said of it, whichever version it was said of.</summary>
    public void Settle() => versions.ForEach(v => v.Settle());

    public void FollowUp(DateOnly? day) => FollowUpOn = day;

    /// <exception cref="ArgumentException">It is too long; who lets somebody write one reports that before.</exception>
    public void TakeNote(string note) =>
        Note = note.Length <= MaxNoteLength ? note.Trim() : throw new ArgumentException("too long", nameof(note));

    /// <exception cref="ArgumentException">It is too long; who lets somebody write one reports that before.</exception>
    public void LoseBecause(string reason) =>
        LostReason = reason.Length <= MaxLostReasonLength ? reason.Trim() : throw new ArgumentException("too long", nameof(reason));
}

/// <summary>Who does something to a quote, and when.</summary>
/// <param name="At">UTC.</param>
public sealed record QuoteAuthor(string Id, string Name, DateTime At);
