using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace CloudPortal.Data;

/// <summary>What SQLite keeps per connection and a connection string cannot say.</summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    /// <summary>FULL: a confirmed order survives a power cut. Patience comes first, since setting anything else may already find the file busy.</summary>
    public static readonly SqliteSettings Durable = new("PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL;");

    /// <summary>For a file that is thrown away if its writing is interrupted.</summary>
    public static readonly SqliteSettings ThrownAwayIfInterrupted = new("PRAGMA busy_timeout=5000; PRAGMA synchronous=OFF; PRAGMA cache_size=-262144;");

    private readonly string settings;

    private SqliteSettings(string settings) => this.settings = settings;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    // Straight to the library: this runs at every opening, and a command object would cost more than the settings.
    private void Apply(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(handle, settings), handle);
    }
}
