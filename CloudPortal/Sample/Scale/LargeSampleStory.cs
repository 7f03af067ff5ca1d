using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Sample.Books;
using CloudPortal.Sample.Telling;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Sample.Scale;

/// <summary>
/// Fills a new portal with a large sample: staff, books, resellers with their portfolios, and an Owner of the largest.
/// Left out are the other resellers' people, and orders, charges and audit entries, which no list or price reads.
/// </summary>
internal static class LargeSampleStory
{
    /// <summary>Resellers of one transaction: more would swell the database's log.</summary>
    private const int AtOnce = 500;

    private const int PercentWithAgreement = 5;

    public static async Task TellAsync(IServiceProvider portal, StoryClock clock, DateOnly today, LargeSample sample)
    {
        var days = new StoryDays(today);
        var past = await ScheduleBooksAsync(portal, clock, days);
        clock.MoveTo(today, TimeOnly.MinValue);
        await AddPeopleAsync(portal, await LoadAsync(portal.GetRequiredService<LoadPortfolios>(), past, sample));
    }

    private static async Task<AppPast> ScheduleBooksAsync(IServiceProvider portal, StoryClock clock, StoryDays days)
    {
        var books = new SampleBooks(portal, days);
        var past = new AppPast(days, 0, 0);
        clock.MoveTo(past.FirstBookFrom.AddDays(-1), TimeOnly.MinValue);
        past = past with { FirstBook = await books.ScheduleAsync("eur-2026.1", past.FirstBookFrom, movesExistingOn: null) };
        clock.MoveTo(past.SecondBookFrom.AddDays(-1), TimeOnly.MinValue);
        past = past with { SecondBook = await books.ScheduleAsync("eur-2026.2", past.SecondBookFrom, movesExistingOn: null) };
        clock.MoveTo(days.Past(1, 21), TimeOnly.MinValue);
        await books.ScheduleAsync("eur-2026.3", days.First(-2), movesExistingOn: null);
        await books.DraftAsync("eur-2027.1");
        return past;
    }

    /// <returns>The number of the largest reseller.</returns>
    private static async Task<long> LoadAsync(LoadPortfolios loads, AppPast past, LargeSample sample)
    {
        var random = new Random(sample.Seed);
        var sizes = PortfolioSizes.Of(sample, random);
        var portfolios = new LargePortfolio(past, random);
        long? largest = null;
        for (var first = 0; first < sizes.Length; first += AtOnce)
        {
            var (from, to) = (first, Math.Min(first + AtOnce, sizes.Length));
            var loaded = await loads.LoadAsync(Actor.Operator.Instance, rows =>
            {
                for (var i = from; i < to; i++)
                {
                    var id = rows.Add(Reseller(i));
                    if (random.Next(100) < PercentWithAgreement)
                    {
                        rows.Add(Agreement(id, past, random));
                    }

                    largest ??= id;
                    portfolios.Add(rows, id, sizes[i], isLargest: i == 0);
                }
            });
            _ = loaded.Value;
        }

        return largest!.Value;
    }

    private static Reseller Reseller(int index) => index == 0
        ? Domain.Accounts.Reseller.Create(LargeSample.LargestName, "Meridian House, 1 Long Street", "ZZ100000000", LargeSample.LargestOwner, Currency.Eur)
        : Domain.Accounts.Reseller.Create(InventedNames.Reseller(index), "1 Sample Street", $"ZZ{100_000_000 + index}", $"billing@reseller{index}.example", Currency.Eur);

    private static Agreement Agreement(long resellerId, AppPast past, Random random)
    {
        var from = past.Days.First(random.Next(1, 12));
        return Domain.Accounts.Agreement.Make(
            resellerId, random.Next(1, 13) * 2.5m, from, past.Days.First(-random.Next(3, 24)), "Volume commitment", from.AddDays(-1), []).Value;
    }

    private static async Task AddPeopleAsync(IServiceProvider portal, long largest)
    {
        List<NewPerson> people =
        [
            .. SampleStories.Staff.Select(p => new NewPerson(p.Email, p.Name, p.Role, null)),
            new(LargeSample.LargestOwner, "Nora Lindqvist", Role.Owner, largest),
        ];
        _ = (await portal.GetRequiredService<AddPeople>().AddAsync(Actor.Operator.Instance, people, SamplePersonas.Password)).Value;
    }
}
