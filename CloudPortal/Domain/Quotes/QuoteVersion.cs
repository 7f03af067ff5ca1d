using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CloudPortal.Domain.Quotes;

/// <summary>One version of a quote: its content until it is sent, then the promise, then the answer.</summary>
public sealed partial class QuoteVersion
{
    private QuoteVersion()
    {
    }

    public long Id { get; private set; }

    public long QuoteId { get; private set; }

    /// <inheritdoc cref="Quote.ResellerId"/>
    public long? ResellerId { get; private set; }

    /// <summary>1, 2, 3…</summary>
    public int Number { get; private set; }

    public long PriceBookId { get; private set; }

    public QuoteContent Content { get; private set; } = new();

    /// <summary>As stored: never <see cref="QuoteStatus.Expired"/>; ask <see cref="StatusOn(DateOnly)"/>.</summary>
    public QuoteStatus Status { get; private set; }

    /// <summary>The last day of the content, for lists.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Grows with each saving, so that two who edit one draft learn of each other.</summary>
    public int Revision { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    public string SavedBy { get; private set; } = "";

    public QuoteApproval Approval { get; private set; } = QuoteApproval.None;

    /// <summary>UTC; null until it is sent.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Null until it is sent.</summary>
    public SentQuote? Sent { get; private set; }

    /// <summary>By which a printed copy is confirmed; null until it is sent.</summary>
    public string? VerificationCode { get; private set; }

    /// <summary>UTC; null until somebody had it open.</summary>
    public DateTime? FirstViewedAt { get; private set; }

    public DateTime? LastViewedAt { get; private set; }

    public int Views { get; private set; }

    /// <summary>Under which the order of the acceptance is made, once.</summary>
    public Guid AcceptanceKey { get; private set; }

    /// <summary>Null unless it is accepted.</summary>
    public QuoteAcceptance? Acceptance { get; private set; }

    /// <summary>What was declined, asked for, or could not be done, the latest; null without.</summary>
    public QuoteAnswer? Answer { get; private set; }

    /// <summary>Whether somebody here has to look at it: a change was asked for, an acceptance was not possible, or an admin has decided about a draft.</summary>
    public bool NeedsAttention { get; private set; }

    /// <summary>Under which the order of a later step of the growth plan is made, once.</summary>
    public Guid OrderKeyOf(DateOnly step)
    {
        Span<byte> named = stackalloc byte[20];
        AcceptanceKey.TryWriteBytes(named);
        BinaryPrimitives.WriteInt32BigEndian(named[16..], step.DayNumber);
        return new Guid(SHA256.HashData(named).AsSpan(0, 16));
    }

    /// <summary>Under which any order of it is made: the acceptance, and each later step.</summary>
    public IReadOnlyList<Guid> OrderKeys => [AcceptanceKey, .. Content.Brands.Select(b => b.PlannedFor).OfType<DateOnly>().Distinct().Select(OrderKeyOf)];

    public QuoteStatus StatusOn(DateOnly today) => StatusOn(Status, ValidUntil, today);

    /// <summary>What a stored status is on a day.</summary>
    public static QuoteStatus StatusOn(QuoteStatus stored, DateOnly? validUntil, DateOnly today) =>
        stored.IsOpen() && validUntil < today ? QuoteStatus.Expired : stored;

    internal static QuoteVersion Draft(long? resellerId, int number, long priceBookId, QuoteContent content, QuoteAuthor by)
    {
        var draft = new QuoteVersion
        {
            ResellerId = resellerId,
            Number = number,
            PriceBookId = priceBookId,
            Content = content,
            ValidUntil = content.ValidUntil,
            Revision = 1,
            SavedAt = by.At,
            SavedBy = by.Name,
            AcceptanceKey = Guid.NewGuid(),
        };
        draft.List(content, by.At);
        return draft;
    }

    internal QuoteVersion Next(int number, long priceBookId, QuoteAuthor by)
    {
        var next = Draft(ResellerId, number, priceBookId, Content, by);
        (next.Approval, next.Apps, next.FirstYear) = (Approval with { AskedAt = null, AskedBy = null }, Apps, FirstYear);
        return next;
    }

    /// <param name="content">All of it, as typed.</param>
    /// <param name="known">The revision that the editor has seen.</param>
    /// <param name="number">Of the quote, for sentences.</param>
    /// <param name="by">Who.</param>
    public Refusal? Save(QuoteContent content, int known, string number, QuoteAuthor by)
    {
        if (!Status.IsEditable())
        {
            return new QuoteIs(number, Status, Status == QuoteStatus.Accepted ? "Duplicate it to quote what you typed." : "Make a new version to change it.");
        }

        if (known != Revision)
        {
            return new QuoteChangedMeanwhile(SavedBy, SavedAt);
        }

        if (content != Content)
        {
            // What is asked for has changed, so it is asked anew; what was approved and stays, stays.
            (Status, NeedsAttention, Approval) = (QuoteStatus.Draft, false, Approval with { AskedAt = null, AskedBy = null });
        }

        (Content, ValidUntil, Revision, SavedAt, SavedBy) = (content, content.ValidUntil, Revision + 1, by.At, by.Name);
        List(content, by.At);
        return null;
    }

    public Refusal? Reprice(long priceBookId, string number, QuoteAuthor by)
    {
        if (!Status.IsEditable())
        {
            return new QuoteIs(number, Status, "Make a new version to re-price it.");
        }

        (PriceBookId, Status, Revision, SavedAt, SavedBy, ChangedAt) = (priceBookId, QuoteStatus.Draft, Revision + 1, by.At, by.Name, by.At);
        return null;
    }

    public Refusal? AskApproval(string number, QuoteAuthor by)
    {
        if (Status != QuoteStatus.Draft)
        {
            return new QuoteIs(number, Status, "Only a draft waits for approval.");
        }

        (Status, NeedsAttention, ChangedAt) = (QuoteStatus.AwaitingApproval, false, by.At);
        Approval = Approval with { AskedAt = by.At, AskedBy = by.Name, AskedById = by.Id, Refused = null };
        return null;
    }

    /// <param name="lines">All that are above the limit.</param>
    /// <param name="number">Of the quote, for sentences.</param>
    /// <param name="ownerId">The seller, who never approves.</param>
    /// <param name="by">An admin.</param>
    public Refusal? Approve(IReadOnlyList<ApprovedLine> lines, string number, string ownerId, QuoteAuthor by)
    {
        if (RefusalOfDecision(number, ownerId, by) is { } refusal)
        {
            return refusal;
        }

        (Status, NeedsAttention, ChangedAt, Approval) = (QuoteStatus.Draft, true, by.At, new QuoteApproval { Lines = lines, ByName = by.Name, ById = by.Id, At = by.At });
        return null;
    }

    /// <param name="reason">For the seller.</param>
    /// <inheritdoc cref="Approve"/>
    public Refusal? RefuseApproval(string reason, string number, string ownerId, QuoteAuthor by)
    {
        if (RefusalOfDecision(number, ownerId, by) is { } refusal)
        {
            return refusal;
        }

        (Status, NeedsAttention, ChangedAt) = (QuoteStatus.Draft, true, by.At);
        Approval = Approval with { AskedAt = null, AskedBy = null, AskedById = null, Refused = new(by.Name, by.At, reason.Trim()) };
        return null;
    }

    internal Refusal? Send(string number, SentQuote sent, string code, DateOnly today, DateTime now)
    {
        if (Status != QuoteStatus.Draft)
        {
            return new QuoteIs(number, StatusOn(today), "Only a draft can be sent.");
        }

        (Status, NeedsAttention, Sent, SentAt, VerificationCode, ChangedAt) = (QuoteStatus.Sent, false, sent, now, code, now);
        return null;
    }

    /// <summary>It has another seller; what that one has approved has to be approved by somebody else.</summary>
    internal void BeSoldBy(string ownerId)
    {
        if (Status.IsEditable() && Approval.ById == ownerId)
        {
            Approval = Approval with { Lines = [], ByName = null, ById = null, At = null };
        }
    }

    internal void Supersede() => Status = QuoteStatus.Superseded;

    internal void Drop() => Status = QuoteStatus.Withdrawn;

    internal void BelongTo(long resellerId) => ResellerId = resellerId;

    private Refusal? RefusalOfDecision(string number, string ownerId, QuoteAuthor by) =>
        Status != QuoteStatus.AwaitingApproval ? new QuoteIs(number, Status, "It does not wait for approval.")
        : by.Id == ownerId || by.Id == Approval.AskedById ? new OwnQuoteNotApproved()
        : null;
}
