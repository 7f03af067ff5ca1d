using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    private const int MessageIdLength = 300;

    /// <summary>A sealed path is longer than the path.</summary>
    private const int SealedLength = 2000;

    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable("OutboxMails");

        // What is to be sent, what is stuck and what needs attention are few among all that ever were.
        builder.HasIndex(m => new { m.State, m.Id });
        builder.HasIndex(m => m.Topic);
        builder.HasIndex(m => m.MessageId).IsUnique();
        builder.Property(m => m.Topic).HasMaxLength(OutboxMail.MaxTopicLength);
        builder.Property(m => m.ToAddress).HasMaxLength(EmailRule.MaxLength);
        builder.Property(m => m.ToName).HasMaxLength(OutboxMail.MaxSubjectLength);
        builder.Property(m => m.Subject).HasMaxLength(OutboxMail.MaxSubjectLength);
        builder.Property(m => m.Opening).HasMaxLength(OutboxMail.MaxTextLength);
        builder.Property(m => m.Closing).HasMaxLength(OutboxMail.MaxTextLength);
        builder.Property(m => m.Link).HasMaxLength(OutboxMail.MaxPathLength);
        builder.Property(m => m.SealedLink).HasMaxLength(SealedLength);
        builder.Property(m => m.MessageId).HasMaxLength(MessageIdLength);
        builder.Property(m => m.Problem).HasMaxLength(OutboxMail.MaxProblemLength);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne<Reseller>().WithMany().HasForeignKey(m => m.AboutResellerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Attachments).WithOne().HasForeignKey(a => a.MailId).OnDelete(DeleteBehavior.Cascade);
    }
}
