using CloudPortal.Data.Converters;
using CloudPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("Agreements");
        builder.HasIndex(a => new { a.ResellerId, a.From }).IsUnique();
        builder.Property(a => a.Discount).HasConversion<PercentConverter>();
        builder.Property(a => a.Reason).HasMaxLength(500);
        builder.HasOne<Reseller>().WithMany().HasForeignKey(a => a.ResellerId).OnDelete(DeleteBehavior.Restrict);
    }
}
