using System.Collections.Immutable;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.PriceBooks.Editor;

/// <summary>The public prices of one kind of licence as they are typed; all three empty: not for sale.</summary>
internal sealed record RateText(Bundle Bundle, Placement Placement, string Setup, string Platform, string PerUser)
{
    public bool IsBlank => (Setup + Platform + PerUser).Trim().Length == 0;
}

/// <param name="Key">Stays with the row while others come and go.</param>
internal sealed record TierText(int Key, string From, string Discount);

/// <summary>A draft as it is typed, right or wrong. Immutable, so that each step back is one of them.</summary>
internal sealed record BookForm(
    ImmutableList<RateText> Rates, ImmutableList<TierText> Tiers, string Ceiling, VolumeMode VolumeMode, DiscountedComponents Discounts, string NoticeDays, string LossLimit)
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
            Percent(content.Safeguards.LossLimitPercent));

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
        _ => this with { Ceiling = text },
    };

    /// <summary>An empty tier at the end, which wants its two numbers.</summary>
    public BookForm WithTier() => this with { Tiers = Tiers.Add(new TierText(Tiers.Max(t => t.Key) + 1, "", "")) };

    public BookForm WithoutTier(int row) => this with { Tiers = Tiers.RemoveAt(row) };

    /// <summary>The content, or what is wrong and where in this form.</summary>
    public (PriceBookContent? Content, IReadOnlyList<BookProblem> Problems) Read()
    {
        var sold = Rates.Index().Where(r => !r.Item.IsBlank).ToList();
        var written = new WrittenBook(
            [.. sold.Select(r => new WrittenRate(r.Item.Bundle, r.Item.Placement, Number(r.Item.Setup), Number(r.Item.Platform), Number(r.Item.PerUser)))],
            [.. Tiers.Select(t => new WrittenTier(Number(t.From), Number(t.Discount)))],
            VolumeMode,
            Discounts,
            Number(Ceiling))
        {
            Safeguards = new(Number(NoticeDays), Number(LossLimit)),
        };
        var (content, problems) = written.Read();
        return (content, [.. problems.Select(p => IsOfRate(p.Place.Field) ? p with { Place = p.Place with { Row = sold[p.Place.Row].Index } } : p)]);
    }

    /// <summary>Without the spaces that the portal itself writes between groups of digits.</summary>
    public static ExactNumber? Number(string text) => ExactNumber.OfText(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));

    public static string Price(decimal price, Currency currency) => MoneyFormat.Unit(price, currency.MinorDigits);

    public static string Count(int count) => MoneyFormat.Count(count);

    public static string Percent(decimal percent) => percent.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsOfRate(BookField field) => field is BookField.Setup or BookField.Platform or BookField.PerUser;
}
