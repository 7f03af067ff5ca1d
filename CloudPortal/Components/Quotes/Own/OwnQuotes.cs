namespace CloudPortal.Components.Quotes.Own;

/// <summary>The addresses of a reseller's own quotes.</summary>
public static class OwnQuotes
{
    public const string Page = "/your-quotes";

    public static string Of(string number) => $"{Page}/{number}";
}
