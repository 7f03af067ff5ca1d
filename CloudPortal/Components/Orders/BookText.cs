using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.Orders;

internal static class BookText
{
    /// <summary><c>EUR 2026.2 · sample</c></summary>
    public static string NameOf(PriceBook book) => book.IsSample ? book.Name + " · sample" : book.Name;
}
