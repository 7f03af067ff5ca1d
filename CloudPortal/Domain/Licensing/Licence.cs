namespace CloudPortal.Domain.Licensing;

/// <summary>The commercial terms of one app, as a history of <see cref="LicenceTerm"/>s without gaps.</summary>
public sealed class Licence
{
    private readonly List<LicenceTerm> terms = [];

    private Licence()
    {
    }

    /// <summary>The licence number.</summary>
    public long Id { get; private set; }

    public long AppId { get; private set; }

    public long ResellerId { get; private set; }

    /// <summary>The order day, from which the notice period of dearer price books runs.</summary>
    public DateOnly OrderedOn { get; private set; }

    /// <summary>The last day on which its quote holds prices; null without that promise.</summary>
    public DateOnly? PricesHeldUntil { get; private set; }

    public LicenceDays Days => new(OrderedOn, PricesHeldUntil);

    public IReadOnlyList<LicenceTerm> Terms => terms;

    /// <exception cref="InvalidOperationException">There was no licence on that day yet.</exception>
    public LicenceTerm TermOn(DateOnly day) =>
        terms.Find(t => t.Covers(day)) ?? throw new InvalidOperationException(FormattableString.Invariant($"licence {Id} has no term on {day:yyyy-MM-dd}"));

    /// <summary>Licensed on every day of the month, and not suspended on all of them: a month whose users say something.</summary>
    /// <param name="first">The 1st of the month.</param>
    public bool CoversFullMonth(DateOnly first) =>
        terms.Exists(t => t.Covers(first) && t.Status.IsLicensed())
        && terms.Exists(t => t.Covers(LastDay(first)) && t.Status.IsLicensed())
        && WasActiveIn(first);

    /// <summary>Licensed and not suspended on some day of the month.</summary>
    /// <param name="first">The 1st of the month.</param>
    public bool WasActiveIn(DateOnly first) => terms.Exists(t =>
        t.Status.IsLicensed() && t.Status != AppStatus.Suspended && t.From <= LastDay(first) && (t.To is null || t.To >= first));

    internal static Licence Order(long resellerId, DateOnly day, Bundle bundle, Placement placement, long? mainAppId, long priceBookId, QuotedTerms? quoted)
    {
        var licence = new Licence { ResellerId = resellerId, OrderedOn = day, PricesHeldUntil = quoted?.PricesHeldUntil };
        licence.terms.Add(LicenceTerm.First(resellerId, day, bundle, placement, mainAppId, priceBookId, quoted));
        return licence;
    }

    /// <summary>The term that starts on this day: a new one, or the one that already does, since a day has the status at its end.</summary>
    internal LicenceTerm StartTerm(DateOnly day)
    {
        var current = TermOn(day);
        if (current.From == day)
        {
            return current;
        }

        var following = current.Following(day);
        if (current.To is { } last)
        {
            following.EndOn(last);
        }

        current.EndOn(day.AddDays(-1));
        terms.Add(following);
        return following;
    }

    /// <summary>Drops what is scheduled after a day, so that the term of that day goes on.</summary>
    internal void DropAfter(DateOnly day)
    {
        terms.RemoveAll(t => t.From > day);
        TermOn(day).Reopen();
    }

    private static DateOnly LastDay(DateOnly first) => first.AddMonths(1).AddDays(-1);
}
