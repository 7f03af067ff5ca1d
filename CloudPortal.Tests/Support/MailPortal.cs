using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Mail;
using CloudPortal.Services;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Support;

/// <summary>The real services with the real sender, over a database and a mail server of the test's own.</summary>
internal sealed class MailPortal : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly List<ServiceProvider> processes = [];

    private MailPortal(TestDatabase database)
    {
        this.database = database;
        Services = Process();
    }

    public TestDatabase Database => database;

    public SmtpServer Server { get; } = new();

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 17, 9, 0, 0, TimeSpan.Zero));

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public ServiceProvider Services { get; }

    public static async Task<MailPortal> StartAsync() => new(await TestDatabase.CreateAsync());

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>The services of one more server over the same database.</summary>
    public ServiceProvider Process(bool hasMailServer = true, bool showsSecretLinks = false)
    {
        var process = Build(new ServiceCollection().AddLogging(), hasMailServer, showsSecretLinks).BuildServiceProvider();
        processes.Add(process);
        return process;
    }

    public IServiceCollection Build(IServiceCollection services, bool hasMailServer = true, bool showsSecretLinks = false) => services
        .AddSingleton(new PortalDbFactory(PortalDbOptions.For(database.ConnectionString)))
        .AddSingleton<WriteGate>()
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton(new PortalAddress(new Uri("https://portal.example")))
        .AddSingleton(new OutboxSettings(showsSecretLinks))
        .AddPortalServices()
        .AddMailServer(hasMailServer ? SmtpSettings.From(Settings()) : null);

    public Task<Actor.User> AddAdminAsync() => database.AddUserAsync(PortalUser.OfStaff("ines@portal.example", "Ines Vidal", Role.Admin));

    /// <summary>A mail of this subject, queued.</summary>
    public async Task<long> WriteAsync(string subject, NewMail? mail = null)
    {
        await using var db = database.ForOperator();
        var row = OutboxMail.Write((mail ?? Mail("Tom Brandt")) with { Subject = subject }, sealedLink: null, "portal.example", Now);
        db.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    /// <summary>A mail with a secret link, queued.</summary>
    public async Task<(long Id, Invited Person)> InviteAsync()
    {
        var person = (await Get<InvitePeople>().InviteStaffAsync(Actor.Operator.Instance, "Tom Brandt", "tom@portal.example", Role.Sales)).Value;
        await using var db = database.ForOperator();
        return (await db.OutboxMails.Where(m => m.ToAddress == person.Email).MaxAsync(m => m.Id), person);
    }

    public static NewMail Mail(string name) => new(MailKind.Quote, "test", "tom@nimbus.example", name, "Subject", "Hello Tom,")
    {
        Link = new MailLink("/notices/7"),
        Closing = "CloudPortal",
    };

    public async Task<int> SendAsync(ServiceProvider? process = null) =>
        (await (process ?? Services).GetRequiredService<SendOutbox>().RunAsync(Actor.Operator.Instance)).Value;

    public async Task<OutboxMail> MailAsync(long id)
    {
        await using var db = database.ForOperator();
        return await db.OutboxMails.AsNoTracking().SingleAsync(m => m.Id == id);
    }

    /// <summary>As a server does that is killed right after it claimed the mail.</summary>
    public async Task ClaimAsync(long id)
    {
        await using var db = database.ForOperator();
        (await db.OutboxMails.SingleAsync(m => m.Id == id)).Claim(Now);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        await Server.DisposeAsync();
        await database.DisposeAsync();
    }

    private IConfiguration Settings() => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Mail:From"] = "CloudPortal <portal@portal.example>",
        ["Mail:Smtp:Host"] = "127.0.0.1",
        ["Mail:Smtp:Port"] = $"{Server.Port}",
        ["Mail:Smtp:Tls"] = "None",
    }).Build();
}
