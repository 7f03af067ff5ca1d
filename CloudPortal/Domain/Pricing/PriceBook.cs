namespace CloudPortal.Domain.Pricing;

/// <summary>
/// A versioned, dated set of rates, volume tiers and policies in one currency. Only dates are stored; whether the book is
/// a draft, scheduled, active or retired is computed for a day. Immutable once scheduled.
/// </summary>
public sealed class PriceBook
{
    public const decimal HighestCeiling = PriceLimits.HighestPercentage;
    public const int DefaultNoticeDays = 90;
    public const decimal DefaultLossLimitPercent = 10m;

    private readonly List<Rate> rates = [];
    private readonly List<VolumeTier> tiers = [];

    // Portfolios of 100 000 apps ask for each of them; rates never change once the book is made or loaded.
    private Rate?[]? byKind;

    private PriceBook()
    {
    }

    public long Id { get; private set; }

    /// <summary>The name with its version, as "EUR 2026.2".</summary>
    public string Name { get; private set; } = "";

    public Currency Currency { get; private set; } = Currency.Eur;

    public VolumeMode VolumeMode { get; private set; }

    public DiscountedComponents Discounts { get; private set; } = DiscountedComponents.Default;

    /// <summary>The percentage that no discount passes, 0 to 50.</summary>
    public decimal Ceiling { get; private set; }

    /// <summary>Days between scheduling an increase and the first 1st on which it may reach an existing licence.</summary>
    public int NoticeDays { get; private set; } = DefaultNoticeDays;

    /// <summary>A policy of the book: a reseller whose month would rise by more than this is looked at before it is published.</summary>
    public decimal LossLimitPercent { get; } = DefaultLossLimitPercent;

    /// <summary>Illustrative prices: every screen and document says so.</summary>
    public bool IsSample { get; private set; }

    /// <summary>The first UTC day on which new orders are priced by this book; null while it is a draft.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>The 1st on which existing licences move to this book; null when they stay with theirs.</summary>
    public DateOnly? MovesExistingOn { get; private set; }

    /// <summary>The day on which it was scheduled, from which the notice period runs.</summary>
    public DateOnly? ScheduledOn { get; private set; }

    /// <summary>Whether some existing licence would pay more by it, judged when it was scheduled.</summary>
    public bool IsIncrease { get; private set; }

    public IReadOnlyList<Rate> Rates => rates;

    /// <summary>Ascending; the first starts at 1.</summary>
    public IReadOnlyList<VolumeTier> Tiers => tiers;

    /// <summary>Makes a draft.</summary>
    /// <exception cref="ArgumentException">The parts contradict each other; importers report such input before they come here.</exception>
    public static PriceBook Create(
        string name,
        Currency currency,
        IEnumerable<Rate> rates,
        IEnumerable<VolumeTier> tiers,
        VolumeMode volumeMode = VolumeMode.AllUnits,
        DiscountedComponents? discounts = null,
        decimal ceiling = HighestCeiling,
        bool isSample = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var book = new PriceBook
        {
            Name = name,
            Currency = currency,
            VolumeMode = volumeMode,
            Discounts = discounts ?? DiscountedComponents.Default,
            Ceiling = PriceLimits.Percentage(ceiling),
            IsSample = isSample,
        };
        book.rates.AddRange(rates);
        book.tiers.AddRange(tiers);
        book.GuardRates();
        book.GuardTiers();
        return book;
    }

    /// <summary>Publishing is scheduling: from here on the book does not change.</summary>
    /// <param name="today">The UTC day of scheduling.</param>
    /// <param name="effectiveFrom">Tomorrow at the earliest.</param>
    /// <param name="movesExistingOn">A 1st, not before <paramref name="effectiveFrom"/>, or null.</param>
    /// <param name="isIncrease">As judged over all portfolios; then the notice period must pass before licences move.</param>
    public Refusal? Schedule(DateOnly today, DateOnly effectiveFrom, DateOnly? movesExistingOn, bool isIncrease)
    {
        if (EffectiveFrom is not null)
        {
            return new BookAlreadyScheduled(Name);
        }

        if (effectiveFrom <= today)
        {
            return new BookStartsTooEarly(today.AddDays(1));
        }

        if (movesExistingOn is { } moves && (moves.Day != 1 || moves < effectiveFrom))
        {
            return new BookMovesOnWrongDay(effectiveFrom);
        }

        if (isIncrease && movesExistingOn < today.AddDays(NoticeDays))
        {
            return new BookNeedsNotice(NoticeDays, today.AddDays(NoticeDays));
        }

        (ScheduledOn, EffectiveFrom, MovesExistingOn, IsIncrease) = (today, effectiveFrom, movesExistingOn, isIncrease);
        return null;
    }

    /// <summary>The rate of a bundle in a placement; null means that it cannot be ordered.</summary>
    public Rate? RateFor(Bundle bundle, Placement placement)
    {
        byKind ??= ByKind();
        return byKind[KindOf(bundle, placement)];
    }

    /// <summary>The tier that contains a count (or, graduated, a position) of 1 or more.</summary>
    public VolumeTier TierOf(int count)
    {
        // From the highest on: in a large portfolio nearly every place is in the last tier.
        var place = tiers.Count - 1;
        while (place >= 0 && tiers[place].From > count)
        {
            place--;
        }

        return place < 0 ? VolumeTier.None : tiers[place];
    }

    private static int KindOf(Bundle bundle, Placement placement) => ((int)bundle * 2) + (int)placement;

    private Rate?[] ByKind()
    {
        var table = new Rate?[6];
        foreach (var rate in rates)
        {
            table[KindOf(rate.Bundle, rate.Placement)] = rate;
        }

        return table;
    }

    /// <summary>Rows of a database come in any order.</summary>
    internal PriceBook InOrder()
    {
        tiers.Sort((x, y) => x.From.CompareTo(y.From));
        rates.Sort((x, y) => (x.Placement, x.Bundle).CompareTo((y.Placement, y.Bundle)));
        return this;
    }

    private void GuardRates()
    {
        if (rates.Exists(r => r is { Bundle: Bundle.WhiteLabel, Placement: Placement.CustomerApp }))
        {
            throw new ArgumentException("a White Label is never a customer app");
        }

        if (rates.DistinctBy(r => (r.Bundle, r.Placement)).Count() != rates.Count)
        {
            throw new ArgumentException("one rate for each bundle and placement");
        }

        if (!rates.TrueForAll(r => PriceLimits.IsRate(r.Setup) && PriceLimits.IsRate(r.Platform) && PriceLimits.IsRate(r.PerUser)))
        {
            throw new ArgumentException("a rate is 0 to 1 000 000 000 with at most 6 decimals");
        }
    }

    private void GuardTiers()
    {
        if (tiers.Count == 0 || tiers[0].From != 1)
        {
            throw new ArgumentException("the first tier starts at 1");
        }

        for (var i = 1; i < tiers.Count; i++)
        {
            if (tiers[i].From <= tiers[i - 1].From || tiers[i].Discount < tiers[i - 1].Discount)
            {
                throw new ArgumentException("tiers ascend, and their discounts never fall");
            }
        }

        if (!tiers.TrueForAll(t => PriceLimits.IsPercentage(t.Discount)))
        {
            throw new ArgumentException("a discount is 0 to 50 with at most 4 decimals");
        }
    }
}
