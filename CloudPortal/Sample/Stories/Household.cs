using CloudPortal.Domain;
using CloudPortal.Sample.Telling;

namespace CloudPortal.Sample.Stories;

/// <summary>An ordinary reseller, in one line: how many apps and users it has today, and since when.</summary>
/// <param name="LegalName">Invented.</param>
/// <param name="Owner">First and last name.</param>
/// <param name="Brand">What its apps and Cloud IDs start with.</param>
/// <param name="Town">Where it is.</param>
/// <param name="WhiteLabels">All Live; up to two orders.</param>
/// <param name="Users">Of all White Labels together.</param>
/// <param name="Since">Months ago of the first order.</param>
internal sealed record Household(string LegalName, string Owner, string Brand, string Town, int WhiteLabels, int Users, int Since)
{
    private const int MostOrders = 2;

    /// <summary>The day of a month on which what was ordered in it goes Live, all together: one operation, since the first start waits for them.</summary>
    private const int LiveDay = 26;

    private static readonly string[] Words =
    [
        "Voice", "Phone", "Talk", "Line", "Desk", "Call", "Ring", "Dial", "Tone", "Connect", "Mobile", "Office", "Home", "Link", "Reach",
        "Signal", "Wave", "Echo", "Chat", "Meet", "Direct", "Plus", "Go", "One", "Team", "Works", "Shop", "Field", "Care", "Health",
        "School", "Civic", "Legal", "Hotel", "Cargo", "Craft", "Farm", "Port", "Rail", "Build", "Energy", "Media", "Retail", "Studio", "Studium",
        "Bank", "Club", "Gate", "Harbour", "Summit",
    ];

    private static readonly string[] Trades = ["Bakery", "Dental", "Garage", "Florist", "Notary", "Transport", "Brewery", "Optics", "Removals", "Roofing", "Catering", "Printers", "Vets", "Lettings"];

    /// <summary>Users of the customer apps under the first White Label, by bundle.</summary>
    public IReadOnlyList<int> FullFeature { get; init; } = [];

    public IReadOnlyList<int> Enterprise { get; init; } = [];

    /// <summary>Its latest White Labels were quoted, and the quote accepted.</summary>
    public bool LastByQuote { get; init; }

    public Currency Currency { get; init; } = Currency.Eur;

    public Func<StoryDays, IReadOnlyList<Turn>> Turns { get; init; } = _ => [];

    public string Email => $"{Owner.ToLowerInvariant().Replace(' ', '.')}@{Brand.ToLowerInvariant()}.example";

    public ResellerStory Story(StoryDays days) => new()
    {
        LegalName = LegalName,
        Address = Town,
        VatNumber = $"ZZ{Growth.Seed(LegalName) % 900_000_000 + 100_000_000}",
        Currency = Currency,
        People = [new(Owner, Email)],
        Apps = [.. AllWhiteLabels(days), .. CustomerApps(days)],
        Turns = Turns(days),
    };

    private IEnumerable<AppStory> AllWhiteLabels(StoryDays days)
    {
        var orders = Math.Clamp(WhiteLabels / 3, 1, Math.Min(MostOrders, Since - 1));
        var left = Users;
        for (var i = 0; i < WhiteLabels; i++)
        {
            var share = i == WhiteLabels - 1 ? left : Share(i, left);
            left -= share;

            // The first order is the oldest; the others follow at even distances, the latest two months ago.
            var order = i * orders / WhiteLabels;
            var monthsAgo = orders == 1 ? Since : Since - (order * (Since - 2) / (orders - 1));
            var day = order == 0 && Since == StoryDays.Months ? 1 : 2 + (Growth.Seed(Brand, order) % 12);
            yield return new AppStory($"{Brand} {Words[i]}", CloudIdOf(Words[i]), share, days.Past(monthsAgo, day))
            {
                LiveOn = days.Past(monthsAgo, LiveDay),
                ByQuote = LastByQuote && order == orders - 1,
            };
        }
    }

    // An even share of what is left, give or take a third.
    private int Share(int index, int left)
    {
        var even = left / (WhiteLabels - index);
        return even + (even * ((Growth.Seed(Brand, index) % 61) - 30) / 100);
    }

    private IEnumerable<AppStory> CustomerApps(StoryDays days)
    {
        var mainApp = CloudIdOf(Words[0]);
        var all = FullFeature.Select(u => (Users: u, Bundle: Bundle.FullFeature)).Concat(Enterprise.Select(u => (Users: u, Bundle: Bundle.Enterprise)));
        return all.Select((app, i) =>
        {
            var monthsAgo = Math.Max(2, Since - 1 - (i % 2));
            var day = 12 + (i % 5);
            return new AppStory($"{Brand} {Trades[i]}", CloudIdOf(Trades[i]), app.Users, days.Past(monthsAgo, day)) { LiveOn = days.Past(monthsAgo, LiveDay) }
                .Under(mainApp, app.Bundle, $"{Town.Split(',')[0]} {Trades[i]}");
        });
    }

    private string CloudIdOf(string word) => $"{Brand}{word}".ToUpperInvariant();
}
