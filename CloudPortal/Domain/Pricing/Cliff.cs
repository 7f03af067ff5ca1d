namespace CloudPortal.Domain.Pricing;

/// <summary>
/// A count at which one more White Label lowers the platform fees of all of them together. Only a book of all units has
/// any, and only at the lower bounds of its tiers: between them each White Label adds its own fee.
/// </summary>
/// <param name="From">The lower bound: with this many the fees are lower than with one fewer.</param>
/// <param name="Change">By how much, below zero.</param>
/// <param name="DearerFrom">From this count on until the one before <paramref name="From"/>, holding <paramref name="From"/> costs less.</param>
public sealed record Cliff(int From, decimal Change, int DearerFrom)
{
    /// <returns>Ascending. Without any agreement, and at public prices of <paramref name="book"/> alone.</returns>
    public static IReadOnlyList<Cliff> Of(PriceBook book, DateOnly day)
    {
        if (book.VolumeMode != VolumeMode.AllUnits || book.RateFor(Bundle.WhiteLabel, Placement.Standalone) is null)
        {
            return [];
        }

        var fees = new Fees(book, day);
        var cliffs = new List<Cliff>();
        for (var i = 1; i < book.Tiers.Count; i++)
        {
            var from = book.Tiers[i].From;
            var change = fees.Of(from) - fees.Of(from - 1);
            if (change < 0m)
            {
                cliffs.Add(new Cliff(from, change, fees.FirstAbove(fees.Of(from), i)));
            }
        }

        return cliffs;
    }

    /// <summary>Platform fees of a number of White Labels and nothing else, by the engine.</summary>
    private sealed class Fees(PriceBook book, DateOnly day)
    {
        private readonly Portfolio nobody = new(day, book.Currency, 0m, []);

        public decimal Of(int count) => WhiteLabelFees.Of(nobody, book, count).Total;

        /// <summary>The first of the counts directly before a tier that all cost more than an amount.</summary>
        public int FirstAbove(decimal amount, int tier)
        {
            var found = book.Tiers[tier].From - 1;
            for (var i = tier - 1; i >= 0 && Of(found) > amount; i--)
            {
                // Within a tier the fees only rise.
                var (low, high) = (book.Tiers[i].From, found);
                while (low < high)
                {
                    var middle = low + ((high - low) / 2);
                    (low, high) = Of(middle) > amount ? (low, middle) : (middle + 1, high);
                }

                found = high;
                if (high > book.Tiers[i].From || i == 0 || Of(high - 1) <= amount)
                {
                    break;
                }

                found = high - 1;
            }

            return found;
        }
    }
}
