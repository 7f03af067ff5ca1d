using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace CloudPortal.Tests.Support;

/// <summary>A SQLite file of its own for one test, migrated as the portal does it (once, then copied).</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    private readonly string folder;

    private TestDatabase(string folder, IEnumerable<IInterceptor>? further = null)
    {
        this.folder = folder;
        ConnectionString = $"Data Source={File}";
        Factory = new PortalDbFactory(new DbContextOptionsBuilder<PortalDb>(PortalDbOptions.For(ConnectionString)).AddInterceptors([Queries, .. further ?? []]).Options);
    }

    public string File => Path.Combine(folder, "portal.db");

    public string ConnectionString { get; }

    public PortalDbFactory Factory { get; }

    public QueryLog Queries { get; } = new();

    public static async Task<TestDatabase> CreateAsync()
    {
        var template = await Template.Value;
        var database = new TestDatabase(NewFolder());
        System.IO.File.Copy(template, database.File);
        return database;
    }

    /// <summary>A database of its own with all that is in this one, which nobody uses meanwhile.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        await SettleAsync();
        var copy = new TestDatabase(NewFolder());
        System.IO.File.Copy(File, copy.File);
        return copy;
    }

    /// <summary>What lies in a folder, left by whoever used it before.</summary>
    public static TestDatabase In(string folder, params IEnumerable<IInterceptor> interceptors) => new(folder, interceptors);

    /// <summary>Brings all that was committed into the file itself, so that the file alone can be copied.</summary>
    public async Task SettleAsync()
    {
        await using var db = ForOperator();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    /// <summary>No file yet, and no folder: what a first start finds.</summary>
    public static TestDatabase Missing() => new(NewFolder());

    public PortalDb For(Actor actor) => Factory.For(actor);

    public PortalDb ForOperator() => For(Actor.Operator.Instance);

    public async Task<Reseller> AddResellerAsync(string legalName, Currency? currency = null)
    {
        await using var db = ForOperator();
        var reseller = Reseller.Create(legalName, "1 Harbour Street, Bristol", "GB123456789", "billing@example.com", currency ?? Currency.Eur);
        db.Add(reseller);
        await db.SaveChangesAsync();
        return reseller;
    }

    /// <summary>A user without a password, who acts under a session of its own but does not sign in.</summary>
    public async Task<Actor.User> AddUserAsync(PortalUser user)
    {
        await using var db = ForOperator();
        db.Add(user);
        await db.SaveChangesAsync();
        return new Actor.User(user.Id, user.ResellerId, Guid.NewGuid());
    }

    public async Task ChangeUserAsync(string userId, Action<PortalUser> change)
    {
        await using var db = ForOperator();
        change(await db.Users.SingleAsync(u => u.Id == userId));
        await db.SaveChangesAsync();
    }

    /// <summary>As if the user had signed out of it; other sessions of the same user stand.</summary>
    public async Task EndSessionAsync(Actor.User user)
    {
        await using var db = ForOperator();
        db.Add(EndedSession.Of(user.SessionId, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await using (var db = ForOperator())
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var template = new TestDatabase(NewFolder());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(template.folder, recursive: true);
        await new DatabaseStart(template.Factory, TimeProvider.System, NullLogger<DatabaseStart>.Instance).MigrateAsync();
        await template.SettleAsync();
        return template.File;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("cloudportal-test-").FullName;
}
