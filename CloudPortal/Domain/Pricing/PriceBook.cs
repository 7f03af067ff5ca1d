namespace CloudPortal.Domain.Pricing;

/// <summary>
/// A versioned, dated set of rates, volume tiers and policies in one currency. Only dates are stored; whether the book is
/// a draft, scheduled, active or retired is computed for a day. Immutable once scheduled.
/// </summary>
public sealed partial class PriceBook
{
    public const decimal HighestCeiling = PriceLimits.HighestPercentage;

    private readonly List<Rate> rates = [];
    private readonly List<VolumeTier> tiers = [];

    // Portfolios of 100 000 apps ask for each of them.
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
    public int NoticeDays { get; private set; } = Safeguards.Default.NoticeDays;

    /// <inheritdoc cref="Safeguards"/>
    public decimal LossLimitPercent { get; private set; } = Safeguards.Default.LossLimitPercent;

    /// <summary>Extra points that a seller may give in a quote without approval.</summary>
    public decimal PointsLimit { get; private set; } = Safeguards.Default.PointsLimit;

    /// <summary>Illustrative prices: every screen and document says so.</summary>
    public bool IsSample { get; private set; }

    /// <summary>The first UTC day on which new orders are priced by this book; null while it is a draft.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>The 1st on which existing licences move to this book; null when they stay with theirs.</summary>
    public DateOnly? MovesExistingOn { get; private set; }

    /// <summary>The day on which it was scheduled, from which the notice period runs.</summary>
    public DateOnly? ScheduledOn { get; private set; }

    /// <summary>
    /// Its place in the order in which books were published, from 1: what it changes was judged with those before it on the
    /// calendar. Null while it is a draft.
    /// </summary>
    public int? PublicationNumber { get; private set; }

    /// <summary>Whether some existing licence would pay more by it, judged when it was scheduled.</summary>
    public bool IsIncrease { get; private set; }

    /// <summary>Grows with each change of a draft, so that nobody saves over what they have not seen.</summary>
    public int Version { get; private set; }

    /// <summary>When the draft was changed last, UTC; null before the first time.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>The name of who changed it last.</summary>
    public string? SavedBy { get; private set; }

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
        var content = new PriceBookContent([.. rates], [.. tiers], volumeMode, discounts ?? DiscountedComponents.Default, PriceLimits.Percentage(ceiling));
        return Create(name, currency, content, isSample);
    }

    /// <summary>Makes a draft.</summary>
    /// <exception cref="ArgumentException">The content has problems; who lets somebody write one reports them before.</exception>
    public static PriceBook Create(string name, Currency currency, PriceBookContent content, bool isSample)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var book = new PriceBook { Name = name, Currency = currency, IsSample = isSample };
        book.Take(content);
        return book;
    }

    /// <summary>A draft that sells nothing yet and gives no discount.</summary>
    public static PriceBook Empty(string name, Currency currency) => Create(name, currency, rates: [], tiers: [new VolumeTier(1, 0m)]);

    /// <summary>A draft with the content of this book.</summary>
    public PriceBook DraftFrom(string name) =>
        new PriceBook { Name = name, Currency = Currency, IsSample = IsSample }.Take(PriceBookContent.Of(this));

    /// <summary>A draft takes another content; whoever read the one before it has an old <see cref="Version"/> now.</summary>
    /// <param name="content">Without problems.</param>
    /// <param name="by">The name of who saves it.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="ArgumentException">The content has problems.</exception>
    public Refusal? Replace(PriceBookContent content, string by, DateTime at)
    {
        if (EffectiveFrom is not null)
        {
            return new BookAlreadyScheduled(Name);
        }

        Take(content);
        (Version, SavedBy, SavedAt) = (Version + 1, by, at);
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

    private PriceBook Take(PriceBookContent content)
    {
        Guard(content);
        Take(rates, content.Rates);
        Take(tiers, content.Tiers);
        (VolumeMode, Discounts, Ceiling, byKind) = (content.VolumeMode, content.Discounts, content.Ceiling, null);
        (NoticeDays, LossLimitPercent, PointsLimit) = (content.Safeguards.NoticeDays, content.Safeguards.LossLimitPercent, content.Safeguards.PointsLimit);
        return InOrder();
    }

    private static void Guard(PriceBookContent content)
    {
        if (WrittenBook.Of(content).Read(capsTiers: true).Problems is [var problem, ..])
        {
            throw new ArgumentException($"{problem.Place}: {problem.Sentence}");
        }
    }

    // What stays the same stays the same row.
    private static void Take<T>(List<T> own, IReadOnlyList<T> given)
    {
        own.RemoveAll(item => !given.Contains(item));
        own.AddRange([.. given.Where(item => !own.Contains(item))]);
    }
}
