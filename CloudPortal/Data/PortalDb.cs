using CloudPortal.Data.Converters;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Mail;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Data;

/// <summary>
/// The database as one actor may see it. Only <see cref="PortalDbFactory"/> opens it: a context that nobody scoped sees
/// no reseller at all.
/// </summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : IdentityUserContext<PortalUser>(options)
{
    private const long NoReseller = 0;

    public DbSet<Reseller> Resellers => Set<Reseller>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<ResellerSummary> ResellerSummaries => Set<ResellerSummary>();

    public DbSet<PriceBook> PriceBooks => Set<PriceBook>();

    public DbSet<LossAcknowledgement> LossAcknowledgements => Set<LossAcknowledgement>();

    public DbSet<PriceNotice> PriceNotices => Set<PriceNotice>();

    public DbSet<App> Apps => Set<App>();

    public DbSet<LicenceTerm> LicenceTerms => Set<LicenceTerm>();

    public DbSet<Licence> Licences => Set<Licence>();

    public DbSet<UsageMonth> UsageMonths => Set<UsageMonth>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Charge> Charges => Set<Charge>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<QuoteVersion> QuoteVersions => Set<QuoteVersion>();

    public DbSet<QuoteLink> QuoteLinks => Set<QuoteLink>();

    public DbSet<CloudIdReservation> CloudIdReservations => Set<CloudIdReservation>();

    public DbSet<WizardDraft> WizardDrafts => Set<WizardDraft>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<PortalKey> PortalKeys => Set<PortalKey>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <summary>The reseller whose rows this context sees; the query filters read it for each query.</summary>
    internal long ResellerScope { get; private set; } = NoReseller;

    internal bool SeesAllResellers { get; private set; }

    /// <summary>The one version that a recipient of a quote reads, with its quote; 0 for everybody else.</summary>
    internal long QuoteVersionScope { get; private set; }

    internal long QuoteScope { get; private set; }

    /// <summary>What the actor says about itself narrows what is seen; it gives no right. Rights are read in each operation.</summary>
    internal PortalDb ScopedTo(Actor actor)
    {
        (SeesAllResellers, ResellerScope) = actor switch
        {
            Actor.Operator => (true, NoReseller),
            Actor.User { ResellerId: null } => (true, NoReseller),
            Actor.User { ResellerId: { } own } => (false, own),
            Actor.Recipient => (false, NoReseller),
            _ => throw new ArgumentException($"{actor.GetType().Name} has no scope", nameof(actor)),
        };
        (QuoteScope, QuoteVersionScope) = actor is Actor.Recipient recipient ? (recipient.QuoteId, recipient.VersionId) : (0, 0);
        return this;
    }

    // A pooled context comes back to life for somebody else.
    public override void Dispose()
    {
        ForgetScope();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        ForgetScope();
        return base.DisposeAsync();
    }

    private void ForgetScope() => (SeesAllResellers, ResellerScope, QuoteScope, QuoteVersionScope) = (false, NoReseller, 0, 0);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => StoredTypes.Register(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        ResellerFilter.Apply(builder, this);
    }
}
