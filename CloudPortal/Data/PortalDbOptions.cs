using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Data;

/// <summary>How every context is made: by the portal, the tools and the tests alike.</summary>
public static class PortalDbOptions
{
    /// <summary>How long to wait for another process (a command beside the portal) to finish its write.</summary>
    private const int BusySeconds = 5;

    /// <summary>Identity reads its schema's version from here while the model is built; without it the passkeys have no table.</summary>
    private static readonly IServiceProvider IdentitySchema = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    /// <param name="connectionString">Names the file.</param>
    /// <param name="logs">Of the host.</param>
    /// <param name="isDurable">False for a database that is built aside and thrown away if that is interrupted.</param>
    public static DbContextOptions<PortalDb> For(string connectionString, ILoggerFactory? logs = null, bool isDurable = true)
    {
        var sqlite = new SqliteConnectionStringBuilder(connectionString)
        {
            ForeignKeys = true,
            Cache = SqliteCacheMode.Private,
            DefaultTimeout = BusySeconds,
        };
        return new DbContextOptionsBuilder<PortalDb>()
            .UseSqlite(sqlite.ToString())
            .UseApplicationServiceProvider(IdentitySchema)
            .UseLoggerFactory(logs)
            .AddInterceptors(isDurable ? SqliteSettings.Durable : SqliteSettings.ThrownAwayIfInterrupted)
            .Options;
    }
}
