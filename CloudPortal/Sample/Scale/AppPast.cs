using CloudPortal.Domain.Licensing;
using CloudPortal.Sample.Telling;

namespace CloudPortal.Sample.Scale;

/// <summary>What may have happened to an app until today, and under which book it was ordered.</summary>
/// <param name="Days">Of the sample.</param>
/// <param name="FirstBook">In force from the first day on.</param>
/// <param name="SecondBook">In force from <see cref="SecondBookFrom"/> on; licences of the first stay there.</param>
internal sealed record AppPast(StoryDays Days, long FirstBook, long SecondBook)
{
    private const int Months = 36;

    public DateOnly Today => Days.Today;

    public DateOnly FirstBookFrom => Days.First(Months);

    public DateOnly SecondBookFrom => Days.First(Months / 3);

    public DateOnly ThisMonth => Days.First(0);

    public DateOnly LastMonth => Days.First(1);

    public DateOnly OrderDay(Random random) => OrderDay(random, FirstBookFrom);

    /// <param name="random">Decides.</param>
    /// <param name="from">The first day possible.</param>
    public DateOnly OrderDay(Random random, DateOnly from) => from.AddDays(random.Next(Today.DayNumber - from.DayNumber + 1));

    public long BookOn(DateOnly day) => day < SecondBookFrom ? FirstBook : SecondBook;

    /// <summary>From its order day on: most are Live today, some still Ordered, suspended, resumed, ending or ended.</summary>
    public void Live(App app, DateOnly ordered, bool isSettled, Random random)
    {
        if (After(ordered, 3, 20, random) is not { } live || app.GoLive(live) is not null || isSettled)
        {
            return;
        }

        switch (random.Next(100))
        {
            case < 4:
                Suspend(app, live, random);
                break;
            case < 6:
                app.End(Between(Later(live, ThisMonth), Today, random), remainingCustomerApps: 0);
                break;
            case < 9 when After(live, 30, 400, random) is { } ended:
                app.End(ended, remainingCustomerApps: 0);
                break;
        }
    }

    private void Suspend(App app, DateOnly live, Random random)
    {
        var byStaff = random.Next(4) == 0;
        if (After(live, 10, 300, random) is { } suspended && app.Suspend(suspended, byStaff) is null
            && random.Next(4) == 0 && After(suspended, 5, 60, random) is { } resumed)
        {
            app.Resume(resumed, byStaff);
        }
    }

    /// <returns>Null when it would be after today.</returns>
    private DateOnly? After(DateOnly day, int least, int most, Random random) =>
        day.AddDays(random.Next(least, most + 1)) is var after && after <= Today ? after : null;

    private static DateOnly Between(DateOnly from, DateOnly to, Random random) => from.AddDays(random.Next(to.DayNumber - from.DayNumber + 1));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
