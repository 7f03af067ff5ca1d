using CloudPortal.Domain.Pricing;

namespace CloudPortal.Sample.Books;

/// <summary>The prices with which a real portal may begin: those of the product's rules, in both of their currencies.</summary>
internal static class FirstBooks
{
    private static readonly string[] Files = ["eur-2026.2", "usd-2026.1"];

    public static IReadOnlyList<PriceBook> Read() => [.. Files.Select(BookFile.Read)];
}
