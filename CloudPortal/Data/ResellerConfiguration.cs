using CloudPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class ResellerConfiguration : IEntityTypeConfiguration<Reseller>
{
    public void Configure(EntityTypeBuilder<Reseller> builder)
    {
        builder.ToTable("Resellers");
        builder.Property(r => r.LegalName).HasMaxLength(Reseller.MaxNameLength);
        builder.Property(r => r.LegalNameKey).HasMaxLength(Reseller.MaxNameLength);
        builder.HasIndex(r => r.LegalNameKey).IsUnique();
        builder.Property(r => r.Address).HasMaxLength(Reseller.MaxAddressLength);
        builder.Property(r => r.VatNumber).HasMaxLength(Reseller.MaxVatNumberLength);
        builder.Property(r => r.BillingContact).HasMaxLength(Reseller.MaxBillingContactLength);

        // Two orders that were priced over the same portfolio cannot both be saved.
        builder.Property(r => r.PortfolioVersion).IsConcurrencyToken();
    }
}
