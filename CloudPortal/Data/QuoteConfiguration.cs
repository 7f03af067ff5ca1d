using CloudPortal.Data.Converters;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class QuoteConfiguration : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.ToTable("Quotes");
        builder.Property(q => q.Number).HasMaxLength(20);
        builder.HasIndex(q => q.Number).IsUnique();
        builder.HasIndex(q => q.ResellerId);
        builder.HasIndex(q => q.OwnerId);
        builder.Property(q => q.OwnerId).HasMaxLength(450);
        builder.Property(q => q.Note).HasMaxLength(Quote.MaxNoteLength);
        builder.Property(q => q.LostReason).HasMaxLength(Quote.MaxLostReasonLength);
        builder.Ignore(q => q.Current);
        builder.HasOne<Reseller>().WithMany().HasForeignKey(q => q.ResellerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(q => q.Versions).WithOne().HasForeignKey(v => v.QuoteId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class QuoteVersionConfiguration : IEntityTypeConfiguration<QuoteVersion>
{
    public void Configure(EntityTypeBuilder<QuoteVersion> builder)
    {
        builder.ToTable("QuoteVersions");
        builder.HasIndex(v => new { v.QuoteId, v.Number }).IsUnique();
        builder.HasIndex(v => v.ResellerId);

        // Two who save at once: the second is refused by the database, whatever it has read.
        builder.Property(v => v.Revision).IsConcurrencyToken();
        builder.Property(v => v.SavedBy).HasMaxLength(PortalUser.MaxDisplayNameLength);
        builder.Property(v => v.VerificationCode).HasMaxLength(12);
        builder.HasIndex(v => v.VerificationCode).IsUnique();
        builder.Property(v => v.FirstYear).HasConversion<MoneyConverter>();
        builder.Property(v => v.HighestPoints).HasConversion<PercentConverter>();

        // Lists filter, sort and sum by it alone, since a row is as large as its content; the reseller is in it for the filter of every query.
        builder.HasIndex(v => new { v.QuoteId, v.Number, v.ResellerId, v.Status, v.ValidUntil, v.NeedsAttention, v.ChangedAt, v.FirstYear, v.RecipientKey }).HasDatabaseName("IX_QuoteVersions_Lists");
        builder.Property(v => v.Content).HasConversion<JsonConverter<QuoteContent>>();
        builder.Property(v => v.Approval).HasConversion<JsonConverter<QuoteApproval>, WrittenOnceComparer<QuoteApproval>>();
        builder.Property(v => v.Sent).HasConversion<JsonConverter<SentQuote>, WrittenOnceComparer<SentQuote>>();
        builder.Property(v => v.Acceptance).HasConversion<JsonConverter<QuoteAcceptance>, WrittenOnceComparer<QuoteAcceptance>>();
        builder.Property(v => v.Answer).HasConversion<JsonConverter<QuoteAnswer>, WrittenOnceComparer<QuoteAnswer>>();
        builder.HasOne<PriceBook>().WithMany().HasForeignKey(v => v.PriceBookId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuoteLinkConfiguration : IEntityTypeConfiguration<QuoteLink>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<QuoteLink> builder)
    {
        builder.ToTable("QuoteLinks");
        builder.Property(l => l.TokenHash).HasMaxLength(HashLength);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.QuoteVersionId);
        builder.HasOne<QuoteVersion>().WithMany().HasForeignKey(l => l.QuoteVersionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CloudIdReservationConfiguration : IEntityTypeConfiguration<CloudIdReservation>
{
    public void Configure(EntityTypeBuilder<CloudIdReservation> builder)
    {
        builder.ToTable("CloudIdReservations");
        builder.HasIndex(r => r.CloudId);
        builder.HasOne<Quote>().WithMany().HasForeignKey(r => r.QuoteId).OnDelete(DeleteBehavior.Cascade);
    }
}
