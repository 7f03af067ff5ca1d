using CloudPortal.Data.Converters;
using CloudPortal.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasIndex(e => new { e.ResellerId, e.At });
        builder.HasIndex(e => e.PriceBookId).HasFilter("\"PriceBookId\" IS NOT NULL");
        builder.Property(e => e.ActorId).HasMaxLength(450);
        builder.Property(e => e.ActorName).HasMaxLength(PortalUser.MaxDisplayNameLength);
        builder.Property(e => e.Subject).HasMaxLength(200);
        builder.Property(e => e.Detail).HasMaxLength(500);
        builder.Property(e => e.MonthlyChange).HasConversion<MoneyConverter>();
        builder.Property(e => e.DueNow).HasConversion<MoneyConverter>();
    }
}
