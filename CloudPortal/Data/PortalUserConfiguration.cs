using CloudPortal.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.ToTable("Users", table => table.HasCheckConstraint(
            "CK_Users_RoleFitsReseller",
            $"""("Role" IN ('{nameof(Role.Admin)}', '{nameof(Role.Sales)}')) = ("ResellerId" IS NULL)"""));
        builder.Property(u => u.DisplayName).HasMaxLength(PortalUser.MaxDisplayNameLength);
        builder.HasIndex(u => u.NormalizedEmail).IsUnique();
        builder.HasOne<Reseller>().WithMany().HasForeignKey(u => u.ResellerId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Identity's own rows of a user; only its stores read them, which are opened for the operator.</summary>
internal sealed class UserRowsConfiguration :
    IEntityTypeConfiguration<IdentityUserClaim<string>>,
    IEntityTypeConfiguration<IdentityUserLogin<string>>,
    IEntityTypeConfiguration<IdentityUserToken<string>>,
    IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> builder) => builder.ToTable("UserClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> builder) => builder.ToTable("UserLogins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> builder) => builder.ToTable("UserTokens");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> builder) => builder.ToTable("UserPasskeys");
}
