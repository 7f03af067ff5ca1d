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
        builder.Property(r => r.Address).HasMaxLength(500);
        builder.Property(r => r.VatNumber).HasMaxLength(30);
        builder.Property(r => r.BillingContact).HasMaxLength(256);

        // Two orders that were priced over the same portfolio cannot both be saved.
        builder.Property(r => r.PortfolioVersion).IsConcurrencyToken();
    }
}
