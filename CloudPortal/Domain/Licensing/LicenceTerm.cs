using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Licensing;

/// <summary>
/// A stretch of UTC days in which a licence's terms and status were the same: the history from which any day's portfolio
/// can be rebuilt. A term in the future is a scheduled change.
/// </summary>
public sealed class LicenceTerm
{
    private LicenceTerm()
    {
    }

    public long Id { get; private set; }

    public long LicenceId { get; private set; }

    public long ResellerId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day, included; null while nothing follows.</summary>
    public DateOnly? To { get; private set; }

    public AppStatus Status { get; private set; }

    public Bundle Bundle { get; private set; }

    public Placement Placement { get; private set; }

    /// <summary>The main app of a customer app.</summary>
    public long? MainAppId { get; private set; }

    /// <summary>The book of the order; a later book may have moved the licence on a day, see <see cref="PriceBookCalendar"/>.</summary>
    public long PriceBookId { get; private set; }

    public decimal ExtraPoints { get; private set; }

    /// <summary>Percent of the agreement that its quote keeps, until a later book applies; 0 without one.</summary>
    public decimal QuotedAgreement { get; private set; }

    /// <summary>The day on which the app got this bundle: for a White Label its place in graduated tiers.</summary>
    public DateOnly BundleSince { get; private set; }

    /// <summary>A suspension by staff is lifted only by staff.</summary>
    public bool SuspendedByStaff { get; private set; }

    /// <summary>What an ending app was before, so that it can be taken back.</summary>
    public AppStatus? StatusBeforeEnding { get; private set; }

    /// <summary>What a quote kept of an agreement counts while the licence is under its own book.</summary>
    /// <param name="book">That prices it.</param>
    /// <param name="ownBookId">Of the licence.</param>
    /// <param name="quotedAgreement">Percent.</param>
    public static decimal AgreementUnder(PriceBook book, long ownBookId, decimal quotedAgreement) => book.Id == ownBookId ? quotedAgreement : 0m;

    public bool Covers(DateOnly day) => From <= day && (To is null || To >= day);

    internal static LicenceTerm First(long resellerId, DateOnly day, Bundle bundle, Placement placement, long? mainAppId, long priceBookId, QuotedTerms? quoted) => new()
    {
        ResellerId = resellerId,
        From = day,
        Status = AppStatus.Ordered,
        Bundle = bundle,
        Placement = placement,
        MainAppId = mainAppId,
        PriceBookId = priceBookId,
        ExtraPoints = quoted?.ExtraPoints ?? 0m,
        QuotedAgreement = quoted?.Agreement ?? 0m,
        BundleSince = day,
    };

    internal LicenceTerm Following(DateOnly from) => new()
    {
        LicenceId = LicenceId,
        ResellerId = ResellerId,
        From = from,
        Status = Status,
        Bundle = Bundle,
        Placement = Placement,
        MainAppId = MainAppId,
        PriceBookId = PriceBookId,
        ExtraPoints = ExtraPoints,
        QuotedAgreement = QuotedAgreement,
        BundleSince = BundleSince,
        SuspendedByStaff = SuspendedByStaff,
        StatusBeforeEnding = StatusBeforeEnding,
    };

    internal void EndOn(DateOnly lastDay) => To = lastDay;

    internal void Reopen() => To = null;

    internal void Become(AppStatus status, bool suspendedByStaff = false, AppStatus? statusBeforeEnding = null) =>
        (Status, SuspendedByStaff, StatusBeforeEnding) = (status, suspendedByStaff, statusBeforeEnding);
}
