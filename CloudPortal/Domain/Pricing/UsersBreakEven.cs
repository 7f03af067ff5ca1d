namespace CloudPortal.Domain.Pricing;

/// <summary>
/// The month of two structures of the same apps, by the users of those apps whose per-user price differs between them,
/// spread over these apps as they are quoted. Exact: each number is the sum of the engine's own rounded lines.
/// </summary>
public sealed class UsersBreakEven
{
    private readonly IReadOnlyList<(PriceLine One, PriceLine Other)> lines;
    private readonly decimal without;

    /// <param name="lines">The Users lines of each app in both structures, where their net unit prices differ; at least one.</param>
    /// <param name="one">The month of the first structure, as quoted.</param>
    /// <param name="other">The same of the other one.</param>
    public UsersBreakEven(IReadOnlyList<(PriceLine One, PriceLine Other)> lines, decimal one, decimal other)
    {
        this.lines = lines;
        Quoted = lines.Sum(l => l.One.Quantity);
        without = other - one - lines.Sum(l => l.Other.Amount - l.One.Amount);
    }

    /// <summary>The users of these apps as quoted.</summary>
    public int Quoted { get; }

    /// <summary>How many apps they are spread over.</summary>
    public int Apps => lines.Count;

    /// <summary>By how much the other structure costs more a month than the first, with so many users; negative is cheaper.</summary>
    /// <param name="users">0 to <see cref="PriceLimits.MostUsers"/>.</param>
    public decimal At(int users)
    {
        var sum = without;
        foreach (var (line, own) in lines.Zip(Spread(users)))
        {
            sum += Amount(line.Other, own) - Amount(line.One, own);
        }

        return sum;
    }

    /// <returns>The first number of users, from 0 on, at which the other one of the two is strictly cheaper than with no users; null when none is up to <paramref name="most"/>.</returns>
    public int? First(int most)
    {
        var atNone = Math.Sign(At(0));
        var slope = lines.Zip(Shares()).Sum(l => l.Second * (l.First.Other.NetUnit - l.First.One.NetUnit));
        if (slope == 0m || (atNone != 0 && Math.Sign(slope) == atNone))
        {
            return null;
        }

        // Rounding moves the exact straight line by a minor unit a line, and spreading by a user an app: before that nothing can turn.
        var minorUnit = new decimal(1, 0, 0, isNegative: false, (byte)lines[0].One.App.Book.Currency.MinorDigits);
        var blur = lines.Sum(l => (2 * minorUnit) + Math.Abs(l.Other.NetUnit - l.One.NetUnit));
        var users = (int)Math.Clamp(Math.Floor((Math.Abs(without) - blur) / Math.Abs(slope)), 0m, most);
        for (; users <= most; users++)
        {
            var sign = Math.Sign(At(users));
            if (sign != 0 && sign != atNone)
            {
                return users;
            }
        }

        return null;
    }

    /// <summary>By the largest remainder, so that the quoted number gives exactly the quoted users.</summary>
    private int[] Spread(int users)
    {
        var exact = Shares().Select(share => share * users).ToArray();
        var whole = exact.Select(e => (int)Math.Floor(e)).ToArray();
        foreach (var i in Enumerable.Range(0, whole.Length).OrderByDescending(i => exact[i] - whole[i]).Take(users - whole.Sum()))
        {
            whole[i]++;
        }

        return whole;
    }

    private IEnumerable<decimal> Shares() => lines.Select(l => Quoted == 0 ? 1m / lines.Count : (decimal)l.One.Quantity / Quoted);

    private static decimal Amount(in PriceLine line, int users) =>
        PortfolioPricer.Line(line.App, PriceComponent.Users, line.PublicUnit, users, line.Discount, null).Amount;
}
