using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("Customers");
        builder.Property(c => c.Name).HasMaxLength(Customer.MaxNameLength * NameRule.UnitsPerCharacter);
        builder.Property(c => c.NameKey).HasMaxLength(Customer.MaxNameLength * NameRule.UnitsPerCharacter);
        builder.HasIndex(c => new { c.ResellerId, c.NameKey }).IsUnique();
        builder.HasOne<Reseller>().WithMany().HasForeignKey(c => c.ResellerId).OnDelete(DeleteBehavior.Restrict);
    }
}
