using CloudPortal.Domain.Quotes;
using CloudPortal.Sample.Telling;

namespace CloudPortal.Sample.Stories;

/// <summary>Quotes in all states. The accepted ones are not here: they are orders of resellers, told with their apps.</summary>
internal static class SampleQuotes
{
    public static IReadOnlyList<QuoteStory> Of(StoryDays days) =>
        [TramontanaNetworks.Quote(days), OneMore(days), .. Unsent.Concat(Sent).Concat(Viewed(days)).Concat(Over).Select(q => q.Story(days))];

    private static IEnumerable<QuotedProspect> Unsent =>
    [
        new("Pinecrest Talk", "Hannah Pine", "Tampere, Finland", 6, 810, ValidDays: 24) { OpenedDaysAgo = 2 },
        new("Harrow Vale Voice", "Colin Vale", "York, United Kingdom", 3, 260, ValidDays: 20) { Seller = Salespeople.Ines },
        new("Saltmarsh Voice", "Greta Salt", "Husum, Germany", 6, 2100, ValidDays: 21) { Points = "8", OpenedDaysAgo = 4, AskedDaysAgo = 1 },
        new("Corvid Networks", "Neil Corv", "Limerick, Ireland", 1, 520, ValidDays: 18) { Points = "6", OpenedDaysAgo = 6, AskedDaysAgo = 4 },
    ];

    private static IEnumerable<QuotedProspect> Sent =>
    [
        new("Dunmore Calls", "Aoife Dunn", "Galway, Ireland", 4, 380, ValidDays: 3) { OpenedDaysAgo = 11, SentDaysAgo = 10 },
        new("Brightwater Phone", "Sven Brand", "Kiel, Germany", 5, 640, ValidDays: 14) { OpenedDaysAgo = 7, SentDaysAgo = 6, WithB = true },
        new("Eastmarch Telecom", "Olga Marsh", "Gdynia, Poland", 8, 1450, ValidDays: 18) { Points = "7", OpenedDaysAgo = 9, AskedDaysAgo = 8, ApprovedDaysAgo = 6, SentDaysAgo = 5 },
        new("Foxglove Lines", "Petra Fox", "Ljubljana, Slovenia", 2, 190, ValidDays: 20) { OpenedDaysAgo = 2, SentDaysAgo = 1, Seller = Salespeople.Ines },
        new("Lanternhouse", "Ravi Menon", "Luxembourg", 3, 410, ValidDays: 17) { Points = "2", OpenedDaysAgo = 4, SentDaysAgo = 3 },
    ];

    private static IEnumerable<QuotedProspect> Viewed(StoryDays days) =>
    [
        new("Islay Telecom", "Moira Keir", "Port Ellen, United Kingdom", 10, 1900, ValidDays: 1) { Points = "3", OpenedDaysAgo = 21, SentDaysAgo = 20, ViewedDaysAgo = [1] },
        new("Juniper Row", "Marc Genet", "Rennes, France", 5, 330, ValidDays: 5) { WithB = true, OpenedDaysAgo = 17, SentDaysAgo = 16, ViewedDaysAgo = [15, 12, 9, 4, 2] },
        new("Meridian Calls", "Lucia Moro", "Trieste, Italy", 4, 720, ValidDays: 12)
        {
            OpenedDaysAgo = 10,
            SentDaysAgo = 9,
            ViewedDaysAgo = [7, 3],
            Then = [(3, scene => scene.AskForChangeAsync("Lucia Moro", "Could the fourth brand start in spring, with the others now?"))],
        },
        new("Northgate Talk", "Erik Holm", "Uppsala, Sweden", 3, 280, ValidDays: 16)
        {
            OpenedDaysAgo = 13,
            SentDaysAgo = 12,
            ViewedDaysAgo = [11],
            Then = [(10, scene => scene.FollowUpAsync(days.Today))],
        },
    ];

    private static IEnumerable<QuotedProspect> Over =>
    [
        new("Pellworm Voice", "Jens Pell", "Flensburg, Germany", 2, 240, ValidDays: -4)
        {
            OpenedDaysAgo = 30,
            SentDaysAgo = 28,
            ViewedDaysAgo = [26],
            Then = [(20, scene => scene.DeclineAsync("Jens Pell", "We stay with one app for all our customers this year.")), (20, scene => scene.LoseAsync("One app is enough for them; ask again next autumn."))],
        },
        new("Quarryside Telecom", "Dana Stone", "Bergamo, Italy", 3, 350, ValidDays: -10)
        {
            OpenedDaysAgo = 36,
            SentDaysAgo = 34,
            ViewedDaysAgo = [33, 27],
            Then = [(25, scene => scene.DeclineAsync("Dana Stone", "The setup fees are beyond our budget."))],
        },
        new("Rosebank Telecom", "Ian Rose", "Perth, United Kingdom", 5, 900, ValidDays: -6) { OpenedDaysAgo = 29, SentDaysAgo = 27, ViewedDaysAgo = [24] },
        new("Stonebridge Lines", "Nadia Bridge", "Mons, Belgium", 4, 500, ValidDays: -15) { OpenedDaysAgo = 38, SentDaysAgo = 37 },
        new("Tarn Valley Phone", "Mona Tarn", "Albi, France", 4, 460, ValidDays: 8) { OpenedDaysAgo = 18, SentDaysAgo = 17, Then = [(14, scene => scene.WithdrawAsync())] },
    ];

    /// <summary>For a reseller one below a cliff, as the radar makes it.</summary>
    private static QuoteStory OneMore(StoryDays days)
    {
        var content = FurtherWhiteLabelsContent.Of(1);
        return new QuoteStory(Salespeople.Tom, content, [new(days.Today.AddDays(-1), scene => scene.OpenAsync(content))]) { Reseller = "Oakmere Telecom" };
    }
}
