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

    public static DbContextOptions<PortalDb> For(string connectionString, ILoggerFactory? logs = null)
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
            .AddInterceptors(SqliteSettings.Instance)
            .Options;
    }
}
