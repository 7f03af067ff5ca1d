using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CloudPortal.Data;

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.HasIndex(r => new { r.Job, r.Period }).IsUnique();
        builder.Property(r => r.Job).HasMaxLength(JobRun.MaxNameLength);
        builder.Property(r => r.Period).HasMaxLength(JobRun.MaxNameLength);
    }
}
