using CloudPortal.Domain.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Data;

/// <summary>Brings the database to this version's form before anybody uses it.</summary>
public sealed partial class DatabaseStart(PortalDbFactory databases, TimeProvider clock, ILogger<DatabaseStart> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task MigrateAsync(CancellationToken ct = default)
    {
        await using var db = databases.For(Actor.Operator.Instance);
        var path = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        LogDatabase(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        await using (await OnlyMigratorAsync(path + ".migrating", ct))
        {
            await UseWriteAheadLogAsync(db, ct);
            await ForgetDeadMigratorAsync(db, ct);
            await db.Database.MigrateAsync(ct);
        }
    }

    /// <summary>
    /// The operating system lets go of a file when its process dies, which EF's own lock, a row, does not. Whoever holds
    /// this file may therefore remove that row.
    /// </summary>
    private async Task<FileStream> OnlyMigratorAsync(string path, CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (clock.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), clock, ct);
            }
        }
    }

    private static async Task UseWriteAheadLogAsync(PortalDb db, CancellationToken ct) =>
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);

    private async Task ForgetDeadMigratorAsync(PortalDb db, CancellationToken ct)
    {
        var hasLocks = await db.Database
            .SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(ct);
        if (hasLocks > 0 && await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", ct) > 0)
        {
            LogDeadMigrator();
        }
    }

    [LoggerMessage(LogLevel.Information, "The database is {Path}")]
    private partial void LogDatabase(string path);

    [LoggerMessage(LogLevel.Warning, "An earlier start ended in the middle of a migration; its lock is removed")]
    private partial void LogDeadMigrator();
}
