namespace CloudPortal.Domain.Pricing;

/// <summary>What of a price book one types or switches; a rate's kind is the row that it stands in.</summary>
public enum BookField
{
    Kind = 0,
    Setup = 1,
    Platform = 2,
    PerUser = 3,
    From = 4,
    Discount = 5,
    Ceiling = 6,
    AllUnits = 7,
    SetupDiscounted = 8,
    PlatformDiscounted = 9,
    PerUserDiscounted = 10,
    NoticeDays = 11,
    LossLimit = 12,
    PointsLimit = 13,
}

/// <summary>One value of a price book.</summary>
/// <param name="Row">Of the rate or the tier, from 0; the others stand alone.</param>
public readonly record struct BookPlace(BookField Field, int Row)
{
    public static readonly BookPlace Ceiling = new(BookField.Ceiling, 0);

    public static readonly BookPlace NoticeDays = new(BookField.NoticeDays, 0);

    public static readonly BookPlace LossLimit = new(BookField.LossLimit, 0);
    public static readonly BookPlace PointsLimit = new(BookField.PointsLimit, 0);

    public static readonly BookPlace NoTier = new(BookField.From, 0);
}

/// <summary>What is wrong with a value, as a sentence that goes on after its name: "must not be less than 0".</summary>
public sealed record BookProblem(BookPlace Place, string Sentence);
