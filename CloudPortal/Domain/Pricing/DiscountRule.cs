using System.Diagnostics.CodeAnalysis;

namespace CloudPortal.Domain.Pricing;

/// <summary>The combining rule over one portfolio: min(ceiling, max(volume tier, agreement) + extra points).</summary>
internal struct DiscountRule
{
    private readonly int counted;
    private readonly decimal agreement;
    private readonly AgreementTerms? agreementTerms;

    /// <summary>Graduated: the place of each White Label by the app's index, from 1; null when no book is graduated.</summary>
    private readonly int[]? positions;

    // Neighbours mostly share book, tier and points, so the last answer for each kind is tried first.
    private Answer whiteLabel;
    private Answer other;

    /// <exception cref="OverflowException">The count is beyond what an int holds.</exception>
    public DiscountRule(Portfolio portfolio, int furtherWhiteLabels)
    {
        counted = checked(portfolio.WhiteLabels + furtherWhiteLabels);
        agreement = portfolio.Agreement;
        agreementTerms = portfolio.AgreementTerms;
        positions = NeedsPositions(portfolio.All) ? GraduatedOrder.PositionsOf(portfolio.All, portfolio.WhiteLabels) : null;
    }

    /// <returns>Valid until the next call.</returns>
    [UnscopedRef]
    public ref readonly Discount Of(int index, LicensedApp app)
    {
        if (app.Bundle != Bundle.WhiteLabel)
        {
            return ref Combine(ref other, app.Book, VolumeTier.None, position: 0, app.ExtraPoints, app.QuotedAgreement);
        }

        var position = app.Book.VolumeMode == VolumeMode.Graduated ? positions![index] : 0;
        return ref Combine(ref whiteLabel, app.Book, app.Book.TierOf(position == 0 ? counted : position), position, app.ExtraPoints, app.QuotedAgreement);
    }

    /// <summary>The discount of a further White Label without extra points.</summary>
    /// <returns>Valid until the next call.</returns>
    [UnscopedRef]
    public ref readonly Discount OfFurther(PriceBook book, int position)
    {
        var graduated = book.VolumeMode == VolumeMode.Graduated;
        return ref Combine(ref whiteLabel, book, book.TierOf(graduated ? position : counted), graduated ? position : 0, extraPoints: 0m, quotedAgreement: 0m);
    }

    /// <summary>Percent.</summary>
    internal static decimal Combined(PriceBook book, VolumeTier tier, decimal agreement, decimal extraPoints) =>
        Math.Min(book.Ceiling, Math.Max(tier.Discount, agreement) + extraPoints);

    private readonly ref readonly Discount Combine(ref Answer last, PriceBook book, VolumeTier tier, int position, decimal extraPoints, decimal quotedAgreement)
    {
        if (!ReferenceEquals(last.Book, book) || !ReferenceEquals(last.Discount.Tier, tier) || last.Discount.ExtraPoints != extraPoints || last.QuotedAgreement != quotedAgreement)
        {
            var better = Math.Max(agreement, quotedAgreement);
            var combined = Combined(book, tier, better, extraPoints);
            (last.Book, last.QuotedAgreement) = (book, quotedAgreement);
            last.Discount = new Discount
            {
                WhiteLabels = counted,
                Tier = tier,
                Agreement = better,
                AgreementTerms = quotedAgreement > agreement ? null : agreementTerms,
                AgreementIsQuoted = quotedAgreement > agreement,
                ExtraPoints = extraPoints,
                Ceiling = book.Ceiling,
                Combined = combined,
                Share = 1m - (combined * 0.01m),
            };
        }

        last.Discount.Position = position;
        return ref last.Discount;
    }

    private static bool NeedsPositions(LicensedApp[] apps)
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

    private struct Answer
    {
        public PriceBook? Book;
        public Discount Discount;
        public decimal QuotedAgreement;
    }
}
