using CloudPortal.Domain.Quotes;

namespace CloudPortal.Services.Quotes;

/// <summary>The legal data of whoever sells by this portal, as they stand on its quotes.</summary>
public sealed record SellerDetails(Party Party)
{
    public static SellerDetails From(IConfiguration configuration) => new(new Party(
        configuration["Seller:LegalName"] is { Length: > 0 } name ? name : "CloudPortal",
        configuration["Seller:Address"] ?? "",
        configuration["Seller:VatNumber"] ?? ""));
}
