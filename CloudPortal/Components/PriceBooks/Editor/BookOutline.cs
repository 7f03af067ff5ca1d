using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.PriceBooks.Editor;

/// <summary>What follows from a draft alone: the fees of its tiers, and its cliffs.</summary>
/// <param name="Book">Unsaved, for the engine.</param>
public sealed record BookOutline(PriceBookContent Content, PriceBook Book, IReadOnlyList<TierPrice> Tiers, IReadOnlyList<Cliff> Cliffs)
{
    public static BookOutline Of(PriceBook draft, PriceBookContent content, DateOnly day)
    {
        var book = PriceBook.Create(draft.Name, draft.Currency, content, draft.IsSample);
        return new BookOutline(content, book, TierPrice.Of(book, agreement: 0m, day), Cliff.Of(book, day));
    }

    public Cliff? CliffAt(int from) => Cliffs.FirstOrDefault(c => c.From == from);
}
