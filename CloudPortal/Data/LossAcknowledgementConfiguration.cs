using CloudPortal.Data.Converters;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class LossAcknowledgementConfiguration : IEntityTypeConfiguration<LossAcknowledgement>
{
    public void Configure(EntityTypeBuilder<LossAcknowledgement> builder)
    {
        builder.ToTable("LossAcknowledgements");
        builder.HasIndex(a => new { a.PriceBookId, a.ResellerId }).IsUnique();
        builder.Property(a => a.Before).HasConversion<MoneyConverter>();
        builder.Property(a => a.After).HasConversion<MoneyConverter>();
        builder.Property(a => a.Reason).HasMaxLength(LossAcknowledgement.LongestReason);
        builder.Property(a => a.ByName).HasMaxLength(PortalUser.MaxDisplayNameLength);
        builder.HasOne<Reseller>().WithMany().HasForeignKey(a => a.ResellerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PriceBook>().WithMany().HasForeignKey(a => a.PriceBookId).OnDelete(DeleteBehavior.Cascade);
    }
}
