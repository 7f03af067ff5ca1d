using CloudPortal.Domain.Quotes;
using CloudPortal.Sample.Telling;

namespace CloudPortal.Sample.Stories;

/// <summary>An ordinary quote for a prospect, in one line; a draft until more is told of it.</summary>
/// <param name="LegalName">Invented.</param>
/// <param name="Contact">First and last name.</param>
/// <param name="Town">Where it is.</param>
/// <param name="Apps">Brands, each a White Label in alternative A.</param>
/// <param name="Users">Of all brands together.</param>
/// <param name="ValidDays">From today on; negative for one that has expired.</param>
internal sealed record QuotedProspect(string LegalName, string Contact, string Town, int Apps, int Users, int ValidDays)
{
    private static readonly string[] Words = ["Voice", "Phone", "Desk", "Line", "Mobile", "Office", "Team", "Care", "Shop", "Field"];

    public string Seller { get; init; } = Salespeople.Tom;

    public string Points { get; init; } = "0";

    /// <summary>B: the first brand as the main app of the others.</summary>
    public bool WithB { get; init; }

    /// <summary>Days before today.</summary>
    public int OpenedDaysAgo { get; init; } = 3;

    public int? AskedDaysAgo { get; init; }

    public int? ApprovedDaysAgo { get; init; }

    public int? SentDaysAgo { get; init; }

    public IReadOnlyList<int> ViewedDaysAgo { get; init; } = [];

    /// <summary>What else happens.</summary>
    public IReadOnlyList<(int DaysAgo, Func<QuoteScene, Task> Tell)> Then { get; init; } = [];

    private string Brand => LegalName.Split(' ')[0];

    public QuoteStory Story(StoryDays days)
    {
        var email = $"{Contact.ToLowerInvariant().Replace(' ', '.')}@{Brand.ToLowerInvariant()}.example";
        var recipient = new RecipientDraft(LegalName, Town, $"ZZ{(Growth.Seed(LegalName) % 900_000_000) + 100_000_000}", Contact, email);
        var brands = Enumerable.Range(0, Apps).Select(i => new QuotedBrand($"{Brand} {Words[i]}", Share(i))).ToList();
        var content = QuotedBrand.Content(recipient, days.Today.AddDays(ValidDays), brands, Points, WithB);
        return new QuoteStory(Seller, content, [.. Turns(content).Select(t => new QuoteTurn(days.Today.AddDays(-t.DaysAgo), t.Tell))]);
    }

    // Even shares, give or take a third; what is over is the first one's.
    private int Share(int index)
    {
        var shares = Enumerable.Range(1, Apps - 1).Select(i => Users / Apps * (70 + (Growth.Seed(LegalName, i) % 61)) / 100).ToList();
        return index == 0 ? Math.Max(1, Users - shares.Sum()) : shares[index - 1];
    }

    private IEnumerable<(int DaysAgo, Func<QuoteScene, Task> Tell)> Turns(QuoteContent content)
    {
        List<(int DaysAgo, Func<QuoteScene, Task> Tell)> turns = [(OpenedDaysAgo, scene => scene.OpenAsync(content))];
        Add(AskedDaysAgo, scene => scene.AskApprovalAsync());
        Add(ApprovedDaysAgo, scene => scene.ApproveAsync());
        Add(SentDaysAgo, scene => scene.SendAsync());
        turns.AddRange(ViewedDaysAgo.Select(ago => (ago, (Func<QuoteScene, Task>)(scene => scene.ViewAsync()))));
        return turns.Concat(Then);

        void Add(int? daysAgo, Func<QuoteScene, Task> tell)
        {
            if (daysAgo is { } ago)
            {
                turns.Add((ago, tell));
            }
        }
    }
}

internal static class Salespeople
{
    public const string Tom = "tom.brandt@cloudportal.example";
    public const string Ines = "ines.vidal@cloudportal.example";
}
