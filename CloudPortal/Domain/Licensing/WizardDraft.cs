namespace CloudPortal.Domain.Licensing;

/// <summary>
/// A wizard that somebody opened, so that a reload, a lost connection or a restart of the server brings everything back.
/// It reserves nothing; the order decides.
/// </summary>
public sealed class WizardDraft
{
    private WizardDraft()
    {
    }

    public Guid Id { get; private set; }

    public long ResellerId { get; private set; }

    public string UserId { get; private set; } = "";

    public OrderDraft Content { get; private set; } = null!;

    public DateTime SavedAt { get; private set; }

    /// <summary>What the last review showed; null before it, and again when the content has changed since.</summary>
    public DraftReview? Review { get; private set; }

    /// <summary>The order that came of it; then it is closed.</summary>
    public long? OrderId { get; private set; }

    public static WizardDraft Open(Guid id, long resellerId, string userId, OrderDraft content, DateTime now) =>
        new() { Id = id, ResellerId = resellerId, UserId = userId, Content = content, SavedAt = now };

    /// <exception cref="InvalidOperationException">It was ordered already.</exception>
    public void Save(OrderDraft content, DateTime now)
    {
        GuardOpen();
        if (HasChangedSince(content))
        {
            Review = null;
        }

        (Content, SavedAt) = (content, now);
    }

    /// <summary>Whether other things are typed by now; looking at another step is no change.</summary>
    public bool HasChangedSince(OrderDraft known) => !SameAs(known with { Step = Content.Step }, Content);

    /// <summary>Keeps what the review showed. A price that is still the same keeps its key, so that two tabs of one review make one order.</summary>
    public DraftReview ShowReview(Guid key, string fingerprint, ShownPrice price, DateTime now)
    {
        GuardOpen();
        if (Review is not { } shown || shown.Fingerprint != fingerprint)
        {
            Review = new DraftReview(key, fingerprint, price, now);
        }

        return Review;
    }

    public void OrderedAs(long orderId)
    {
        GuardOpen();
        OrderId = orderId;
    }

    private void GuardOpen()
    {
        if (OrderId is not null)
        {
            throw new InvalidOperationException($"draft {Id} was ordered already");
        }
    }

    private static bool SameAs(OrderDraft left, OrderDraft right) =>
        left.Apps.SequenceEqual(right.Apps) && left with { Apps = right.Apps } == right;
}

/// <summary>What a review showed, and the key under which it can be ordered once.</summary>
public sealed record DraftReview(Guid Key, string Fingerprint, ShownPrice Price, DateTime ShownAt);

/// <summary>The figures of a review, kept to be shown beside the new ones when the price has moved.</summary>
/// <param name="WhiteLabelsToday">How many counted on the order day, with the order.</param>
/// <param name="WhiteLabelsAfter">How many count on the day of the monthly figures, with the order.</param>
/// <param name="Book">The price book of the new apps.</param>
public sealed record ShownPrice(
    decimal DueNow, decimal Platform, decimal Users, decimal OtherApps, decimal MonthlyChange, decimal FirstYear, decimal MonthlyBefore, decimal MonthlyAfter,
    int WhiteLabelsToday, int WhiteLabelsAfter, string Book)
{
    public static ShownPrice Of(Pricing.OrderPreview preview) => new(
        preview.DueNow,
        preview.NewMonthly(Pricing.PriceComponent.Platform),
        preview.NewMonthly(Pricing.PriceComponent.Users),
        preview.OthersChange,
        preview.MonthlyChange,
        preview.FirstYear,
        preview.MonthlyBefore,
        preview.MonthlyAfter,
        preview.WhiteLabels,
        preview.WhiteLabelsAfter,
        preview.DueNowLines[0].App.Book.Name);
}
