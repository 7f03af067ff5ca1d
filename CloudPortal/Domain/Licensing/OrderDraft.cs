namespace CloudPortal.Domain.Licensing;

public enum DraftKind
{
    WhiteLabels = 0,
    CustomerApp = 1,
}

/// <summary>Everything that somebody typed into a wizard, as typed: also what is not valid yet.</summary>
public sealed record OrderDraft
{
    public const int MostApps = 50;

    public DraftKind Kind { get; init; }

    /// <summary>The step that is open, from 1.</summary>
    public int Step { get; init; } = 1;

    /// <summary>The Cloud ID of the main app of a customer app; otherwise empty.</summary>
    public string MainApp { get; init; } = "";

    /// <summary>The White Labels of the order; a customer app is ordered alone.</summary>
    public IReadOnlyList<AppDraft> Apps { get; init; } = [new()];

    public static OrderDraft WhiteLabels(int count) => new()
    {
        Kind = DraftKind.WhiteLabels,
        Apps = [.. Enumerable.Range(0, Math.Clamp(count, 1, MostApps)).Select(_ => new AppDraft())],
    };

    public static OrderDraft CustomerApp(string mainApp) => new() { Kind = DraftKind.CustomerApp, MainApp = mainApp, Apps = [new() { Bundle = Bundle.FullFeature }] };
}

/// <summary>One app of a draft, as typed.</summary>
public sealed record AppDraft
{
    public string Name { get; init; } = "";

    public string CloudId { get; init; } = "";

    /// <summary>Whether the user typed the Cloud ID; until then it follows the name.</summary>
    public bool CloudIdIsTyped { get; init; }

    public string Colour { get; init; } = BrandColour.Default.Value;

    public AppPlatforms Platforms { get; init; } = AppPlatforms.Ios | AppPlatforms.Android;

    public string Users { get; init; } = "0";

    public Bundle Bundle { get; init; } = Bundle.WhiteLabel;

    /// <summary>An existing customer; null when a new one is typed.</summary>
    public long? CustomerId { get; init; }

    public string CustomerName { get; init; } = "";
}
