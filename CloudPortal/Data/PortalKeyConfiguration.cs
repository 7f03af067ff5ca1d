using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class PortalKeyConfiguration : IEntityTypeConfiguration<PortalKey>
{
    public void Configure(EntityTypeBuilder<PortalKey> builder)
    {
        builder.ToTable("PortalKeys");
        builder.HasKey(k => k.Name);
        builder.Property(k => k.Name).HasMaxLength(40);
        builder.Property(k => k.Secret).HasMaxLength(PortalKey.Length);
    }
}
