using CloudPortal.Domain.Accounts;
using CloudPortal.Sample.Stories;
using CloudPortal.Sample.Telling;

namespace CloudPortal.Sample;

/// <summary>Everybody and everything in the sample.</summary>
internal static class SampleStories
{
    public static readonly IReadOnlyList<PersonStory> Staff =
    [
        new("Ines Vidal", "ines.vidal@cloudportal.example", Role.Admin),
        new("Tom Brandt", "tom.brandt@cloudportal.example", Role.Sales),
    ];

    /// <summary>Tells them to a new portal.</summary>
    public static Task TellAsync(IServiceProvider portal, StoryClock clock, DateOnly today)
    {
        var days = new StoryDays(today);
        return new Storyteller(portal, clock, days).TellAsync(Staff, Resellers(days), SampleQuotes.Of(days));
    }

    private static IReadOnlyList<ResellerStory> Resellers(StoryDays days) =>
    [
        NimbusTelecom.Of(days),
        SkerryTelecom.Of(days),
        SpecialResellers.HollinConnect,
        .. Households.Select(h => h.Story(days)),
    ];

    private static IEnumerable<Household> Households =>
        SpecialResellers.All.Concat(LargeResellers.All).Concat(MiddleResellers.All).Concat(SmallResellers.All);
}
