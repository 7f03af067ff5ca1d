namespace CloudPortal.Domain.Pricing;

/// <summary>The combining rule over one portfolio: min(ceiling, max(volume tier, agreement) + extra points).</summary>
internal struct DiscountRule
{
    private readonly int counted;
    private readonly decimal agreement;

    /// <summary>Graduated: the place of each White Label by the app's index, from 1; null when no book is graduated.</summary>
    private readonly int[]? positions;

    // Neighbours mostly share book and tier, so the last tier found is tried first.
    private PriceBook? lastBook;
    private int lastPlace;
    private VolumeTier lastTier = VolumeTier.None;

    public DiscountRule(Portfolio portfolio, int furtherWhiteLabels)
    {
        counted = checked(portfolio.WhiteLabels + furtherWhiteLabels);
        agreement = portfolio.Agreement;
        positions = NeedsPositions(portfolio.Span) ? GraduatedOrder.PositionsOf(portfolio.Span) : null;
    }

    public Discount Of(int index, LicensedApp app)
    {
        var book = app.Book;
        var tier = VolumeTier.None;
        var position = 0;
        if (app.Bundle == Bundle.WhiteLabel)
        {
            position = book.VolumeMode == VolumeMode.Graduated ? positions![index] : 0;
            tier = TierOf(book, position == 0 ? counted : position);
        }

        return Combine(book, tier, position, app.ExtraPoints);
    }

    /// <summary>The discount of a further White Label without extra points.</summary>
    public readonly Discount OfFurther(PriceBook book, int position)
    {
        var graduated = book.VolumeMode == VolumeMode.Graduated;
        return Combine(book, book.TierOf(graduated ? position : counted), graduated ? position : 0, extraPoints: 0m);
    }

    private readonly Discount Combine(PriceBook book, VolumeTier tier, int position, decimal extraPoints)
    {
        var better = tier.Discount > agreement ? tier.Discount : agreement;
        var sum = extraPoints == 0m ? better : better + extraPoints;
        return new Discount
        {
            WhiteLabels = counted,
            Position = position,
            Tier = tier,
            Agreement = agreement,
            ExtraPoints = extraPoints,
            Ceiling = book.Ceiling,
            Combined = sum > book.Ceiling ? book.Ceiling : sum,
        };
    }

    private VolumeTier TierOf(PriceBook book, int place)
    {
        if (!ReferenceEquals(book, lastBook) || place != lastPlace)
        {
            (lastBook, lastPlace, lastTier) = (book, place, book.TierOf(place));
        }

        return lastTier;
    }

    private static bool NeedsPositions(ReadOnlySpan<LicensedApp> apps)
    {
        foreach (var app in apps)
        {
            if (app.Book.VolumeMode == VolumeMode.Graduated && app.CountsAsWhiteLabel)
            {
                return true;
            }
        }

        return false;
    }
}
