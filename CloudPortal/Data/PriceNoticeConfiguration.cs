using CloudPortal.Data.Converters;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class PriceNoticeConfiguration : IEntityTypeConfiguration<PriceNotice>
{
    public void Configure(EntityTypeBuilder<PriceNotice> builder)
    {
        builder.ToTable("PriceNotices");
        builder.HasIndex(n => new { n.ResellerId, n.MovesOn });

        // One that holds per reseller and book; a book that is published again after it was taken back writes further ones.
        builder.HasIndex(n => new { n.PriceBookId, n.ResellerId }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        builder.Property(n => n.BookName).HasMaxLength(60);
        builder.Property(n => n.Before).HasConversion<MoneyConverter>();
        builder.Property(n => n.After).HasConversion<MoneyConverter>();
        builder.Property(n => n.Later).HasConversion<JsonConverter<LaterMove>, WrittenOnceComparer<LaterMove>>();
        builder.Property(n => n.Reaction).HasConversion<JsonConverter<Nudge>, WrittenOnceComparer<Nudge>>();
        builder.Ignore(n => n.Month);
        builder.HasOne<Reseller>().WithMany().HasForeignKey(n => n.ResellerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PriceBook>().WithMany().HasForeignKey(n => n.PriceBookId).OnDelete(DeleteBehavior.SetNull);
    }
}
