using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes;

/// <summary>Where the pages of quotes are.</summary>
internal static class QuoteAddress
{
    public const string List = "/quotes";
    public const string New = "/quotes/new";

    public static string Of(string number) => $"/quotes/{number}";

    public static string Of(QuoteView view) => view.IsCurrent ? Of(view.Facts.Number) : Of(view.Facts.Number, view.Facts.Version);

    public static string Preview(QuoteView view) => FormattableString.Invariant($"/quotes/{view.Facts.Number}/preview?version={view.Facts.Version}");

    public static string Of(string number, int version) => FormattableString.Invariant($"/quotes/{number}?version={version}");
}
