namespace CloudPortal.Domain.Pricing;

public enum CrossoverKind
{
    Never = 0,
    AtAnyNumber = 1,

    /// <summary>From a number of users on.</summary>
    From = 2,

    /// <summary>Up to a number of users.</summary>
    UpTo = 3,
}

/// <summary>With how many users of an app one structure costs less per month than another, over the whole portfolio.</summary>
/// <param name="Kind">Whether there is a number at all, and on which side of it the structure is cheaper.</param>
/// <param name="Users">The first number that is cheaper, or the last one; 0 where there is none.</param>
public readonly record struct Crossover(CrossoverKind Kind, int Users)
{
    /// <summary>When <paramref name="one"/> is cheaper than <paramref name="other"/>.</summary>
    /// <param name="one">The structure that is asked about.</param>
    /// <param name="other">What it is compared with, in the same currency.</param>
    /// <param name="most">The largest number of users to look at.</param>
    public static Crossover Of(UsersCurve one, UsersCurve other, int most)
    {
        var cheaperAtNone = one.At(0) < other.At(0);
        var cheaperAtMost = one.At(most) < other.At(most);
        if (cheaperAtNone && cheaperAtMost)
        {
            return new Crossover(CrossoverKind.AtAnyNumber, 0);
        }

        if (cheaperAtNone)
        {
            return new Crossover(CrossoverKind.UpTo, FirstCheaperOrEqual(other, one, most) - 1);
        }

        return cheaperAtMost
            ? new Crossover(CrossoverKind.From, First(one, other, most, (mine, theirs) => mine < theirs))
            : new Crossover(CrossoverKind.Never, 0);
    }

    private static int FirstCheaperOrEqual(UsersCurve one, UsersCurve other, int most) => First(one, other, most, (mine, theirs) => mine <= theirs);

    /// <summary>
    /// The lines are straight but for the rounding of each, which moves their difference by a minor unit at most. So the
    /// first number lies between where the exact difference comes that near and where it has passed as far.
    /// </summary>
    private static int First(UsersCurve one, UsersCurve other, int most, Func<decimal, decimal, bool> holds)
    {
        var gap = one.WithoutUsers - other.WithoutUsers;
        var closing = other.NetPerUser - one.NetPerUser;
        var minorUnit = new decimal(1, 0, 0, isNegative: false, (byte)one.Currency.MinorDigits);
        var users = (int)Math.Clamp(Math.Floor((gap - minorUnit) / closing), 0m, most);
        while (users < most && !holds(one.At(users), other.At(users)))
        {
            users++;
        }

        return users;
    }
}
