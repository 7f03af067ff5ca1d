using CloudPortal.Data.Converters;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class WizardDraftConfiguration : IEntityTypeConfiguration<WizardDraft>
{
    public void Configure(EntityTypeBuilder<WizardDraft> builder)
    {
        builder.ToTable("WizardDrafts");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.UserId).HasMaxLength(450);
        builder.Property(d => d.Content).HasConversion<JsonConverter<OrderDraft>>();
        builder.Property(d => d.Review).HasConversion<JsonConverter<DraftReview>>();
        builder.HasIndex(d => new { d.ResellerId, d.UserId });
        builder.HasOne<Reseller>().WithMany().HasForeignKey(d => d.ResellerId).OnDelete(DeleteBehavior.Restrict);
    }
}
