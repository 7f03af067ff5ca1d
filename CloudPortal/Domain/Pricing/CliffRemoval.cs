namespace CloudPortal.Domain.Pricing;

/// <summary>A change of one tier after which its lower bound is no cliff any more.</summary>
/// <param name="Cliff">The one that goes.</param>
/// <param name="Instead">What the tier is changed to: an earlier bound, or a lower discount.</param>
/// <param name="Content">The whole content with that change.</param>
public sealed record CliffRemoval(Cliff Cliff, VolumeTier Instead, PriceBookContent Content)
{
    public bool IsEarlier => Instead.From < Cliff.From;

    /// <returns>The latest earlier bound and the highest lower discount in whole per cent, as far as there are such.</returns>
    public static IReadOnlyList<CliffRemoval> Of(PriceBook book, Cliff cliff, DateOnly day)
    {
        var content = PriceBookContent.Of(book);
        var row = content.Tiers.Index().First(t => t.Item.From == cliff.From).Index;
        var (before, tier) = (content.Tiers[row - 1], content.Tiers[row]);
        var removals = new[]
        {
            Latest(before.From + 1, cliff.From - 1) is { } from ? tier with { From = from } : null,
            Highest() is { } discount ? tier with { Discount = discount } : null,
        };
        return [.. removals.OfType<VolumeTier>().Select(t => new CliffRemoval(cliff, t, With(t)))];

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
