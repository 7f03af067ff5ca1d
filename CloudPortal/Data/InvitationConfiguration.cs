using CloudPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.HasKey(i => i.UserId);
        builder.HasOne<PortalUser>().WithOne().HasForeignKey<Invitation>(i => i.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Reseller>().WithMany().HasForeignKey(i => i.ResellerId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(i => i.TokenHash).HasMaxLength(HashLength);
        builder.HasIndex(i => i.TokenHash).IsUnique();
    }
}
