using CloudPortal.Domain;

namespace CloudPortal.Tests.Support;

/// <summary>Nimbus Telecom on 17 November 2026, as the pictures draw it: 9 White Labels, two of them main apps with 7 customer apps.</summary>
internal static class NimbusStory
{
    private static readonly (string Name, string CloudId, int Users)[] WhiteLabels =
    [
        ("Nimbus Phone", "NIMBUS", 412),
        ("Nimbus Pro", "NIMBUSPRO", 186),
        ("Helio Tel", "HELIOTEL", 240),
        ("Baltic Voice", "BALTICVOICE", 95),
        ("Kestrel Connect", "KESTREL", 64),
        ("Orbit Line", "ORBITLINE", 58),
        ("Terra Call", "TERRACALL", 133),
        ("Fjord Talk", "FJORDTALK", 77),
    ];

    private static readonly (string MainApp, string Name, string CloudId, Bundle Bundle, string Customer, int Users)[] CustomerApps =
    [
        ("NIMBUS", "Harbor Law", "HARBORLAW", Bundle.FullFeature, "Harbor & Lowe", 35),
        ("NIMBUS", "City Clinic", "CITYCLINIC", Bundle.FullFeature, "City Clinic Group", 62),
        ("NIMBUS", "Nord Bakery", "NORDBAKERY", Bundle.Enterprise, "Nord Bakery", 12),
        ("NIMBUS", "Pinecrest Hotels", "PINECREST", Bundle.Enterprise, "Pinecrest Hotels", 48),
        ("HELIOTEL", "Solaris Energy", "SOLARIS", Bundle.FullFeature, "Solaris Energy", 54),
        ("HELIOTEL", "Velo City", "VELOCITY", Bundle.Enterprise, "Velo City", 18),
        ("HELIOTEL", "Atlas Logistics", "ATLASLOG", Bundle.Enterprise, "Atlas Logistics", 26),
    ];

    private static readonly Lazy<Task<PortfolioStory>> Told = new(TellOnceAsync);

    /// <summary>Told once for all tests that only read it.</summary>
    public static Task<PortfolioStory> ReadOnlyAsync() => Told.Value;

    public static async Task<PortfolioStory> TellAsync()
    {
        var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        foreach (var app in WhiteLabels)
        {
            await story.OrderAsync(app.Name, app.CloudId, app.Users);
            await story.GoLiveAsync(app.CloudId);
        }

        foreach (var app in CustomerApps)
        {
            await story.ProvisionAsync(app.MainApp, app.Name, app.CloudId, app.Bundle, app.Customer, app.Users);
            await story.GoLiveAsync(app.CloudId);
        }

        story.GoTo(new(2026, 3, 31));
        await story.BookAsync(PortfolioStory.SampleBook("EUR 2026.2"), new(2026, 7, 1), moves: new(2026, 7, 1));
        for (var first = new DateOnly(2026, 4, 1); first <= new DateOnly(2026, 11, 1); first = first.AddMonths(1))
        {
            story.GoTo(first);
            await story.UsersAsync(first.AddMonths(-1), [.. WhiteLabels.Select(a => (a.CloudId, a.Users)), .. CustomerApps.Select(a => (a.CloudId, a.Users))]);
            await story.ChargeAsync(first);
        }

        story.GoTo(new(2026, 11, 2));
        await story.DoAsync((life, who, reseller) => life.SuspendAsync(who, reseller, "ORBITLINE"));
        story.GoTo(new(2026, 11, 9));
        await story.DoAsync((life, who, reseller) => life.EndAsync(who, reseller, "VELOCITY"));
        story.GoTo(new(2026, 11, 12));
        await story.OrderAsync("Meridian Desk", "MERIDIAN", 40);
        story.GoTo(new(2026, 11, 17));
        return story;
    }

    private static async Task<PortfolioStory> TellOnceAsync()
    {
        var story = await TellAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => story.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return story;
    }
}
