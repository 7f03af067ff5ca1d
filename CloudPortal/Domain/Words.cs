namespace CloudPortal.Domain;

/// <summary>The glossary's words for the values that all parts share; the same on every screen and document.</summary>
public static class Words
{
    public static string Of(Bundle bundle) => bundle switch
    {
        Bundle.WhiteLabel => "White Label",
        Bundle.FullFeature => "Full Feature",
        _ => "Enterprise",
    };

    public static string Of(Placement placement) => placement == Placement.CustomerApp ? "Customer app" : "Standalone";
}
