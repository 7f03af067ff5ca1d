using CloudPortal.Data.Converters;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class ResellerSummaryConfiguration : IEntityTypeConfiguration<ResellerSummary>
{
    public void Configure(EntityTypeBuilder<ResellerSummary> builder)
    {
        builder.ToTable("ResellerSummaries");
        builder.HasKey(s => s.ResellerId);
        builder.Property(s => s.ResellerId).ValueGeneratedNever();
        builder.Property(s => s.TierDiscount).HasConversion<PercentConverter>();
        builder.Property(s => s.NextTierDiscount).HasConversion<PercentConverter>();
        builder.Property(s => s.NudgeChange).HasConversion<MoneyConverter>();
        builder.Property(s => s.NudgeSetup).HasConversion<MoneyConverter>();
        builder.Property(s => s.NudgeTierDiscount).HasConversion<PercentConverter>();
        builder.Property(s => s.RunRate).HasConversion<MoneyConverter>();
        builder.Property(s => s.PublicPrice).HasConversion<MoneyConverter>();
        builder.Property(s => s.Discount).HasConversion<MoneyConverter>();

        // Lists sort by them, amounts within their currency.
        builder.HasIndex(s => new { s.Currency, s.RunRate });
        builder.HasIndex(s => new { s.Currency, s.Discount });
        builder.HasIndex(s => new { s.Currency, s.NudgeChange });
        builder.HasIndex(s => s.WhiteLabels);
        builder.HasIndex(s => s.Apps);
        builder.HasOne<Reseller>().WithOne().HasForeignKey<ResellerSummary>(s => s.ResellerId).OnDelete(DeleteBehavior.Restrict);
    }
}
