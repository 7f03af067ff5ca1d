using CloudPortal.Domain;

namespace CloudPortal.Sample.Telling;

/// <summary>An app of the sample.</summary>
/// <param name="Users">Billable users of the last month that is over.</param>
/// <param name="OrderedOn">White Labels of one day and person are one order.</param>
internal sealed record AppStory(string Name, string CloudId, int Users, DateOnly OrderedOn)
{
    /// <summary>Null while it is Ordered.</summary>
    public DateOnly? LiveOn { get; init; }

    /// <summary>Who orders it; empty for the Owner.</summary>
    public string By { get; init; } = "";

    public string Colour { get; init; } = "";

    public Bundle Bundle { get; init; } = Bundle.WhiteLabel;

    /// <summary>The main app of a customer app.</summary>
    public string MainApp { get; init; } = "";

    public string Customer { get; init; } = "";

    /// <summary>Users of each month from that of the order on; empty for a growth of its own.</summary>
    public IReadOnlyList<int> Measured { get; init; } = [];

    /// <summary>The last day, for one that ends within the story.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Its order is the acceptance of a quote for all apps of that day.</summary>
    public bool ByQuote { get; init; }

    public bool IsCustomerApp => MainApp.Length > 0;

    public AppStory Under(string mainApp, Bundle bundle, string customer) => this with { MainApp = mainApp, Bundle = bundle, Customer = customer };
}
