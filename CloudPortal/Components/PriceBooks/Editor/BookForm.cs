using System.Collections.Immutable;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.PriceBooks.Editor;

/// <summary>The public prices of one kind of licence as they are typed; all three empty: not for sale.</summary>
internal sealed record RateText(Bundle Bundle, Placement Placement, string Setup, string Platform, string PerUser)
{
    public bool IsBlank => (Setup + Platform + PerUser).Trim().Length == 0;
}

/// <param name="Key">Stays with the row while others come and go.</param>
/// <param name="IsNew">It was added and has no place among the others yet: its bound says where it belongs.</param>
internal sealed record TierText(int Key, string From, string Discount, bool IsNew = false)
{
    public bool IsBlank => (From + Discount).Trim().Length == 0;
}

/// <summary>A draft as it is typed, right or wrong. Immutable, so that each step back is one of them.</summary>
internal sealed record BookForm(
    ImmutableList<RateText> Rates, ImmutableList<TierText> Tiers, string Ceiling, VolumeMode VolumeMode, DiscountedComponents Discounts, string NoticeDays, string LossLimit, string PointsLimit)
{
    private static readonly (Bundle Bundle, Placement Placement)[] Kinds =
    [
        (Bundle.WhiteLabel, Placement.Standalone), (Bundle.FullFeature, Placement.Standalone), (Bundle.Enterprise, Placement.Standalone),
        (Bundle.FullFeature, Placement.CustomerApp), (Bundle.Enterprise, Placement.CustomerApp),
    ];

    public static BookForm Of(PriceBookContent content, Currency currency)
    {
        return new BookForm(
            [.. Kinds.Select(Rate)],
            [.. content.Tiers.Select((t, i) => new TierText(i, Count(t.From), Percent(t.Discount)))],
            Percent(content.Ceiling),
            content.VolumeMode,
            content.Discounts,
            Count(content.Safeguards.NoticeDays),
            Percent(content.Safeguards.LossLimitPercent),
            Percent(content.Safeguards.PointsLimit));

        RateText Rate((Bundle Bundle, Placement Placement) kind) =>
            content.Rates.FirstOrDefault(r => (r.Bundle, r.Placement) == kind) is { } rate
                ? new RateText(kind.Bundle, kind.Placement, Price(rate.Setup), Price(rate.Platform), Price(rate.PerUser))
                : new RateText(kind.Bundle, kind.Placement, "", "", "");

        string Price(decimal price) => MoneyFormat.Unit(price, currency.MinorDigits);
    }

    public string this[BookPlace place] => place.Field switch
    {
        BookField.Setup => Rates[place.Row].Setup,
        BookField.Platform => Rates[place.Row].Platform,
        BookField.PerUser => Rates[place.Row].PerUser,
        BookField.From => Tiers[place.Row].From,
        BookField.Discount => Tiers[place.Row].Discount,
        BookField.NoticeDays => NoticeDays,
        BookField.LossLimit => LossLimit,
        BookField.PointsLimit => PointsLimit,
        _ => Ceiling,
    };

    public BookForm With(BookPlace place, string text) => place.Field switch
    {
        BookField.Setup => this with { Rates = Rates.SetItem(place.Row, Rates[place.Row] with { Setup = text }) },
        BookField.Platform => this with { Rates = Rates.SetItem(place.Row, Rates[place.Row] with { Platform = text }) },
        BookField.PerUser => this with { Rates = Rates.SetItem(place.Row, Rates[place.Row] with { PerUser = text }) },
        BookField.From => this with { Tiers = Tiers.SetItem(place.Row, Tiers[place.Row] with { From = text }) },
        BookField.Discount => this with { Tiers = Tiers.SetItem(place.Row, Tiers[place.Row] with { Discount = text }) },
        BookField.NoticeDays => this with { NoticeDays = text },
        BookField.LossLimit => this with { LossLimit = text },
        BookField.PointsLimit => this with { PointsLimit = text },
        _ => this with { Ceiling = text },
    };

    /// <summary>An empty tier at the end, which is none as long as it is empty.</summary>
    public BookForm WithTier() => this with { Tiers = Tiers.Add(new TierText(Tiers.Max(t => t.Key) + 1, "", "", IsNew: true)) };

    public BookForm WithoutTier(int row) => this with { Tiers = Tiers.RemoveAt(row) };

    /// <summary>Where a row of the form stands in the book; null for an empty one.</summary>
    public int? PlaceOf(int row) => InOrder().FindIndex(t => t.Row == row) is >= 0 and var place ? place : null;

    /// <summary>The tiers that were added stand where their bounds say.</summary>
    public BookForm Settled() => this with
    {
        Tiers = [.. InOrder().Select(t => t.Tier with { IsNew = false }), .. Tiers.Where(t => t.IsBlank)],
    };

    /// <summary>The content, or what is wrong and where in this form.</summary>
    public (PriceBookContent? Content, IReadOnlyList<BookProblem> Problems) Read()
    {
        var (sold, tiers) = (Rates.Index().Where(r => !r.Item.IsBlank).ToList(), InOrder());
        var written = new WrittenBook(
            [.. sold.Select(r => new WrittenRate(r.Item.Bundle, r.Item.Placement, Number(r.Item.Setup), Number(r.Item.Platform), Number(r.Item.PerUser)))],
            [.. tiers.Select(t => new WrittenTier(Number(t.Tier.From), Number(t.Tier.Discount)))],
            VolumeMode,
            Discounts,
            Number(Ceiling))
        {
            Safeguards = new(Number(NoticeDays), Number(LossLimit), Number(PointsLimit)),
        };
        var (content, problems) = written.Read();
        return (content, [.. problems.Select(p => Told(p with { Place = RowOf(p.Place) }))]);

        BookPlace RowOf(BookPlace place) => IsOfRate(place.Field) ? place with { Row = sold[place.Row].Index }
            : place.Field is BookField.From or BookField.Discount && tiers.Count > 0 ? place with { Row = tiers[place.Row].Row }
            : place;
    }

    // A decimal comma is the usual mistake.
    private BookProblem Told(BookProblem problem) => this[problem.Place].Contains(',', StringComparison.Ordinal)
        ? problem with { Sentence = "must be a number whose decimals follow a point, as in 0.85" }
        : problem;

    /// <summary>Tiers that were typed, each with its row: those that were added, between the others by their bounds.</summary>
    private List<(int Row, TierText Tier)> InOrder()
    {
        var typed = Tiers.Select((tier, row) => (Row: row, Tier: tier)).Where(t => !t.Tier.IsBlank).ToLookup(t => t.Tier.IsNew);
        var ordered = typed[false].ToList();
        foreach (var added in typed[true])
        {
            var next = BoundOf(added.Tier) is { } bound ? ordered.FindIndex(t => BoundOf(t.Tier) > bound) : -1;
            ordered.Insert(next < 0 ? ordered.Count : next, added);
        }

        return ordered;
    }

    private static decimal? BoundOf(TierText tier) => NumberRange.TierBound.Judge(Number(tier.From)).Number;

    /// <summary>Without the spaces that the portal itself writes between groups of digits.</summary>
    public static ExactNumber? Number(string text) => ExactNumber.OfText(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));

    public static string Price(decimal price, Currency currency) => MoneyFormat.Unit(price, currency.MinorDigits);

    public static string Count(int count) => MoneyFormat.Count(count);

    public static string Percent(decimal percent) => percent.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsOfRate(BookField field) => field is BookField.Setup or BookField.Platform or BookField.PerUser;
}
