using System.Globalization;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Services.Quotes;

/// <summary>The users of a quote as its recipient moved them.</summary>
internal static class MovedUsers
{
    /// <summary>The content with what lies within the bounds; everything else stays as it was quoted.</summary>
    /// <param name="content">Of a sent version.</param>
    /// <param name="users">By the key of the brand.</param>
    public static QuoteContent In(QuoteContent content, IReadOnlyDictionary<int, int> users) => content with
    {
        Brands = [.. content.Brands.Select(b => users.TryGetValue(b.Key, out var moved) && IsWithin(b, moved) ? b with { Users = moved.ToString(CultureInfo.InvariantCulture) } : b)],
    };

    /// <summary>A version's content as it is shown: what was accepted as it was accepted, whatever somebody moves afterwards.</summary>
    /// <param name="version">Of any state.</param>
    /// <param name="users">As its reader moves them; null as they were quoted.</param>
    public static QuoteContent Shown(QuoteVersion version, IReadOnlyDictionary<int, int>? users = null) =>
        (version.Acceptance is { } accepted ? Of(version.Content, accepted) : users) is { } moved ? In(version.Content, moved) : version.Content;

    /// <summary>Whether nobody moved anything beyond what the seller allows.</summary>
    public static bool AreAllowed(QuoteContent content, IReadOnlyDictionary<int, int> users) =>
        users.All(u => content.Brands.FirstOrDefault(b => b.Key == u.Key) is { } brand && (IsWithin(brand, u.Value) || (UsersText.TryParse(brand.Users, out var quoted) && quoted == u.Value)));

    /// <summary>As they were accepted, by the key of the brand.</summary>
    public static IReadOnlyDictionary<int, int> Of(QuoteContent content, QuoteAcceptance acceptance) =>
        content.Alternatives[acceptance.Alternative].Lines.Where(l => l.Bundle is not null && content.Brands.Any(b => b.Key == l.Brand))
            .Select(l => l.Brand).Zip(acceptance.Users).ToDictionary(pair => pair.First, pair => pair.Second);

    private static bool IsWithin(BrandDraft brand, int users) =>
        UsersText.TryParse(brand.LeastUsers, out var least) && UsersText.TryParse(brand.MostUsers, out var most) && new UsersBounds(least, most).Include(users);
}
