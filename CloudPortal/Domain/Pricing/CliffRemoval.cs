namespace CloudPortal.Domain.Pricing;

/// <summary>What of a book is changed to remove a cliff.</summary>
public enum CliffRemedy
{
    /// <summary>The tier starts earlier.</summary>
    EarlierBound = 0,

    /// <summary>The tier gives less.</summary>
    LowerDiscount = 1,

    /// <summary>Each White Label gets the discount of its own place: then there is no cliff at all.</summary>
    Graduated = 2,
}

/// <summary>A change of a book after which a tier's lower bound is no cliff any more.</summary>
/// <param name="Cliff">The one that goes.</param>
/// <param name="Remedy">What is changed.</param>
/// <param name="Instead">The tier after it.</param>
/// <param name="Content">The whole content with that change.</param>
public sealed record CliffRemoval(Cliff Cliff, CliffRemedy Remedy, VolumeTier Instead, PriceBookContent Content)
{
    /// <returns>The latest earlier bound and the highest lower discount in whole per cent, as far as there are such; and the other volume mode.</returns>
    public static IReadOnlyList<CliffRemoval> Of(PriceBook book, Cliff cliff, DateOnly day)
    {
        var content = PriceBookContent.Of(book);
        var row = content.Tiers.Index().First(t => t.Item.From == cliff.From).Index;
        var (before, tier) = (content.Tiers[row - 1], content.Tiers[row]);
        var removals = new List<CliffRemoval>();
        if (Latest(before.From + 1, cliff.From - 1) is { } from)
        {
            Add(CliffRemedy.EarlierBound, tier with { From = from });
        }

        if (Highest() is { } discount)
        {
            Add(CliffRemedy.LowerDiscount, tier with { Discount = discount });
        }

        removals.Add(new CliffRemoval(cliff, CliffRemedy.Graduated, tier, content with { VolumeMode = VolumeMode.Graduated }));
        return removals;

        void Add(CliffRemedy remedy, VolumeTier instead) => removals.Add(new CliffRemoval(cliff, remedy, instead, With(instead)));

        // The later a bound, the more White Labels get cheaper at once.
        int? Latest(int low, int high)
        {
            int? latest = null;
            while (low <= high)
            {
                var middle = low + ((high - low) / 2);
                if (IsGone(tier with { From = middle }))
                {
                    (latest, low) = (middle, middle + 1);
                }
                else
                {
                    high = middle - 1;
                }
            }

            return latest;
        }

        decimal? Highest()
        {
            for (var percent = Math.Ceiling(tier.Discount) - 1m; percent > before.Discount; percent--)
            {
                if (IsGone(tier with { Discount = percent }))
                {
                    return percent;
                }
            }

            return null;
        }

        bool IsGone(VolumeTier instead) =>
            Cliff.Of(PriceBook.Create(book.Name, book.Currency, With(instead), book.IsSample), day).All(c => c.From != instead.From);

        PriceBookContent With(VolumeTier instead) => content with { Tiers = [.. content.Tiers.Select((t, i) => i == row ? instead : t)] };
    }
}
