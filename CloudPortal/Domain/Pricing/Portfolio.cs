namespace CloudPortal.Domain.Pricing;

/// <summary>All apps of a reseller on one UTC day: the unit that is priced.</summary>
public sealed class Portfolio
{
    private readonly LicensedApp[] apps;

    /// <param name="day">The UTC day for which the terms hold.</param>
    /// <param name="currency">The reseller's currency, which every book of an app shares.</param>
    /// <param name="agreement">The reseller's negotiated discount of that day in percent; 0 without an agreement.</param>
    /// <param name="apps">In any order; drafts and terminated apps are neither counted nor charged.</param>
    /// <exception cref="ArgumentException">A book is in another currency, or the agreement is not 0 to 50 with at most 4 decimals.</exception>
    public Portfolio(DateOnly day, Currency currency, decimal agreement, IEnumerable<LicensedApp> apps)
    {
        (Day, Currency, Agreement, this.apps) = (day, currency, PriceLimits.Percentage(agreement), [.. apps]);
        WhiteLabels = CheckAndCount(this.apps);
    }

    /// <summary>Those of another one are checked already, and a page adds to ten thousand at every keystroke.</summary>
    private Portfolio(Portfolio other, LicensedApp[] further)
    {
        (Day, Currency, Agreement, apps) = (other.Day, other.Currency, other.Agreement, new LicensedApp[other.apps.Length + further.Length]);
        (AgreementTerms, WhiteLabels) = (other.AgreementTerms, other.WhiteLabels + CheckAndCount(further));
        other.apps.CopyTo(apps, 0);
        further.CopyTo(apps, other.apps.Length);
    }

    public DateOnly Day { get; }

    public Currency Currency { get; }

    public decimal Agreement { get; }

    /// <summary>Days and reason of that agreement, for explanations; null without one, or where only its percentage is known.</summary>
    public AgreementTerms? AgreementTerms { get; init; }

    /// <summary>n: the White Labels that count for the volume tier.</summary>
    public int WhiteLabels { get; }

    public IReadOnlyList<LicensedApp> Apps => apps;

    /// <summary>The same as <see cref="Apps"/>, for the inner loops of the engine; not to be changed.</summary>
    internal LicensedApp[] All => apps;

    /// <summary>The same portfolio with further apps at its end.</summary>
    public Portfolio With(IEnumerable<LicensedApp> further) => new(this, [.. further]);

    /// <summary>The same day and agreement over other apps.</summary>
    public Portfolio Of(IEnumerable<LicensedApp> instead) => new(Day, Currency, Agreement, instead) { AgreementTerms = AgreementTerms };

    private int CheckAndCount(LicensedApp[] some)
    {
        var whiteLabels = 0;
        foreach (var app in some)
        {
            if (app.Book.Currency != Currency)
            {
                throw new ArgumentException($"{app.Book.Name} is not in {Currency}", nameof(some));
            }

            whiteLabels += app.CountsAsWhiteLabel ? 1 : 0;
        }

        return whiteLabels;
    }
}
