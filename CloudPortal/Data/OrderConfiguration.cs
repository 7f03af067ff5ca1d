using CloudPortal.Data.Converters;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("Orders");

        // A double click, a replay or two browsers at once make one order.
        builder.HasIndex(o => new { o.ResellerId, o.IdempotencyKey }).IsUnique();
        builder.Property(o => o.PlacedBy).HasMaxLength(450);
        builder.Property(o => o.Fingerprint).HasMaxLength(64);
        builder.Property(o => o.DueNow).HasConversion<MoneyConverter>();
        builder.Property(o => o.MonthlyBefore).HasConversion<MoneyConverter>();
        builder.Property(o => o.MonthlyAfter).HasConversion<MoneyConverter>();
        builder.Property(o => o.CountedApps).HasConversion<JsonConverter<IReadOnlyList<string>>, WrittenOnceComparer<IReadOnlyList<string>>>();
        builder.HasOne<Reseller>().WithMany().HasForeignKey(o => o.ResellerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Charges).WithOne().HasForeignKey(c => c.OrderId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChargeConfiguration : IEntityTypeConfiguration<Charge>
{
    public void Configure(EntityTypeBuilder<Charge> builder)
    {
        builder.ToTable("Charges");
        builder.Property(c => c.Amount).HasConversion<MoneyConverter>();
        builder.Property(c => c.Explanation).HasConversion<JsonConverter<Domain.Pricing.PriceExplanation>>();
        builder.HasIndex(c => new { c.ResellerId, c.ChargedOn });
        builder.HasIndex(c => new { c.OrderId, c.AppId, c.Component }).IsUnique();

        // What falls due on a 1st is charged once, however often it is run.
        builder.HasIndex(c => new { c.AppId, c.Component, c.PeriodFrom }).IsUnique().HasFilter("\"OrderId\" IS NULL");
        builder.HasOne(c => c.App).WithMany().HasForeignKey(c => c.AppId).OnDelete(DeleteBehavior.Restrict);
    }
}
