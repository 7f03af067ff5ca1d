using CloudPortal.Data.Converters;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class AppConfiguration : IEntityTypeConfiguration<App>
{
    public void Configure(EntityTypeBuilder<App> builder)
    {
        builder.ToTable("Apps");

        // For ever: also of apps that have ended.
        builder.HasIndex(a => a.CloudId).IsUnique();
        builder.HasIndex(a => a.ResellerId);
        builder.Property(a => a.Name).HasMaxLength(App.MaxNameLength * NameRule.UnitsPerCharacter);
        builder.Property(a => a.Colour).HasConversion<BrandColourConverter>().HasMaxLength(7);
        builder.Property(a => a.Platforms).HasConversion<int>();
        builder.HasOne<Reseller>().WithMany().HasForeignKey(a => a.ResellerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(a => a.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Licence).WithOne().HasForeignKey<Licence>(l => l.AppId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LicenceConfiguration : IEntityTypeConfiguration<Licence>
{
    public void Configure(EntityTypeBuilder<Licence> builder)
    {
        builder.ToTable("Licences");
        builder.HasIndex(l => l.ResellerId);
        builder.Ignore(l => l.Days);
        builder.HasMany(l => l.Terms).WithOne().HasForeignKey(t => t.LicenceId);
    }
}

internal sealed class LicenceTermConfiguration : IEntityTypeConfiguration<LicenceTerm>
{
    public void Configure(EntityTypeBuilder<LicenceTerm> builder)
    {
        builder.ToTable("LicenceTerms");
        builder.HasIndex(t => new { t.LicenceId, t.From }).IsUnique();
        builder.HasIndex(t => new { t.ResellerId, t.From });
        builder.HasIndex(t => t.MainAppId);
        builder.Property(t => t.ExtraPoints).HasConversion<PercentConverter>();
        builder.Property(t => t.QuotedAgreement).HasConversion<PercentConverter>();
        builder.HasOne<App>().WithMany().HasForeignKey(t => t.MainAppId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Domain.Pricing.PriceBook>().WithMany().HasForeignKey(t => t.PriceBookId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UsageMonthConfiguration : IEntityTypeConfiguration<UsageMonth>
{
    public void Configure(EntityTypeBuilder<UsageMonth> builder)
    {
        builder.ToTable("UsageMonths");
        builder.HasIndex(u => new { u.AppId, u.Month }).IsUnique();
        builder.HasOne<App>().WithMany().HasForeignKey(u => u.AppId).OnDelete(DeleteBehavior.Restrict);
    }
}
