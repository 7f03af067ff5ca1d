using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.PriceBooks.Editor;

/// <summary>A draft against the active book of its currency, cell by cell.</summary>
internal sealed class BookComparison(PriceBook? @base, Currency currency)
{
    private readonly PriceBookContent? old = @base is null ? null : PriceBookContent.Of(@base);

    public PriceBook? Base => @base;

    public IReadOnlyList<VolumeTier> Tiers => old?.Tiers ?? [];

    /// <summary>What the active book has in a cell that now has another number; null where they agree or nothing compares.</summary>
    public string? Old(BookForm form, BookPlace place)
    {
        var number = NumberOf(form, place);
        return number is { } was && Value(place.Field, form[place]) is { } now && now != was ? Text(place.Field, was) : null;
    }

    /// <summary>Whether the cell has what the active book has not.</summary>
    public bool IsChanged(BookForm form, BookPlace place) => old is not null && (NumberOf(form, place) is not { } was || Value(place.Field, form[place]) is not { } now || now != was);

    /// <summary>A right text as the portal writes it; null for a wrong or an empty one.</summary>
    public string? Written(BookPlace place, string text) => Value(place.Field, text) is { } value ? Text(place.Field, value) : null;

    private static decimal? Value(BookField field, string text) => RangeOf(field).Judge(BookForm.Number(text)).Number;

    private string Text(BookField field, decimal value) => field switch
    {
        BookField.From or BookField.NoticeDays => BookForm.Count((int)value),
        BookField.Discount or BookField.Ceiling or BookField.LossLimit or BookField.PointsLimit => BookForm.Percent(value),
        _ => BookForm.Price(value, currency),
    };

    private static NumberRange RangeOf(BookField field) => field switch
    {
        BookField.From => NumberRange.TierBound,
        BookField.Discount or BookField.Ceiling => NumberRange.Percentage,
        BookField.NoticeDays => NumberRange.NoticeDays,
        BookField.LossLimit => NumberRange.LossLimit,
        BookField.PointsLimit => NumberRange.PointsLimit,
        _ => NumberRange.Price,
    };

    private decimal? NumberOf(BookForm form, BookPlace place) => place.Field switch
    {
        BookField.From => TierOf(form, place.Row)?.From,
        BookField.Discount => TierOf(form, place.Row)?.Discount,
        BookField.Ceiling => old?.Ceiling,
        BookField.NoticeDays => old?.Safeguards.NoticeDays,
        BookField.LossLimit => old?.Safeguards.LossLimitPercent,
        BookField.PointsLimit => old?.Safeguards.PointsLimit,
        _ => RateOf(form.Rates[place.Row]) is { } rate ? place.Field switch { BookField.Setup => rate.Setup, BookField.Platform => rate.Platform, _ => rate.PerUser } : null,
    };

    private Rate? RateOf(RateText row) => old?.Rates.FirstOrDefault(r => (r.Bundle, r.Placement) == (row.Bundle, row.Placement));

    // As many tiers as before: they were moved, each against its own. Otherwise by their bounds, and the others are new.
    private VolumeTier? TierOf(BookForm form, int row)
    {
        if (form.Tiers.Count == Tiers.Count && !form.Tiers[row].IsNew)
        {
            return Tiers[row];
        }

        var from = Value(BookField.From, form.Tiers[row].From);
        return Tiers.FirstOrDefault(t => t.From == from);
    }
}
