namespace CloudPortal.Sample.Telling;

/// <summary>How many users an app had: growing month by month to what its story says, and the same in every build.</summary>
internal static class Growth
{
    private const double Monthly = 1.035;

    /// <param name="app">Licensed in the month.</param>
    /// <param name="month">The 1st of a month that is over.</param>
    /// <param name="days">Of the story.</param>
    public static int UsersIn(AppStory app, DateOnly month, StoryDays days)
    {
        var age = ((month.Year - app.OrderedOn.Year) * 12) + month.Month - app.OrderedOn.Month;
        if (age < app.Measured.Count)
        {
            return app.Measured[age];
        }

        var monthsBack = days.MonthsAgo(month) - 1;
        if (monthsBack == 0)
        {
            return app.Users;
        }

        // The first users of a new app come slowly.
        var start = age switch { 0 => 0.25, 1 => 0.6, _ => 1.0 };
        var wave = 1 + ((Seed(app.CloudId, age) % 9) - 4) / 100.0;
        return (int)Math.Round(app.Users / Math.Pow(Monthly, monthsBack) * start * wave, MidpointRounding.AwayFromZero);
    }

    /// <summary>A number that looks like chance and is always the same (FNV-1a).</summary>
    public static int Seed(string text, int salt = 0)
    {
        var hash = 2166136261u ^ (uint)salt;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) & 0x7FFFFFFF);
    }
}
