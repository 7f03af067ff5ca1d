using CloudPortal.Data.Converters;
using CloudPortal.Domain.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class PriceBookConfiguration : IEntityTypeConfiguration<PriceBook>
{
    public void Configure(EntityTypeBuilder<PriceBook> builder)
    {
        builder.ToTable("PriceBooks");
        builder.Property(b => b.Name).HasMaxLength(60);
        builder.HasIndex(b => b.Name).IsUnique();
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.Property(b => b.SavedBy).HasMaxLength(100);
        builder.Property(b => b.Ceiling).HasConversion<PercentConverter>();
        builder.Property(b => b.LossLimitPercent).HasConversion<PercentConverter>().HasDefaultValue(Safeguards.Default.LossLimitPercent);
        builder.Property(b => b.PointsLimit).HasConversion<PercentConverter>().HasDefaultValue(Safeguards.Default.PointsLimit);

        // One book in force per currency on any day.
        builder.HasIndex(b => new { b.Currency, b.EffectiveFrom }).IsUnique();
        builder.OwnsOne(b => b.Discounts);
        builder.Navigation(b => b.Discounts).IsRequired();
        builder.OwnsMany(b => b.Rates, rate =>
        {
            rate.ToTable("Rates");
            rate.WithOwner().HasForeignKey("PriceBookId");
            rate.HasKey("PriceBookId", nameof(Rate.Bundle), nameof(Rate.Placement));
            rate.Property(r => r.Setup).HasConversion<MoneyConverter>();
            rate.Property(r => r.Platform).HasConversion<MoneyConverter>();
            rate.Property(r => r.PerUser).HasConversion<MoneyConverter>();
        });
        builder.OwnsMany(b => b.Tiers, tier =>
        {
            tier.ToTable("VolumeTiers");
            tier.WithOwner().HasForeignKey("PriceBookId");
            tier.HasKey("PriceBookId", nameof(VolumeTier.From));
            tier.Property(t => t.From).ValueGeneratedNever();
            tier.Property(t => t.Discount).HasConversion<PercentConverter>();
        });
    }
}
