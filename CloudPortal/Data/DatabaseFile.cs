using CloudPortal.Domain.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Data;

/// <summary>
/// The file of a database that is built aside and put in its place when it is whole, so that a killed build leaves
/// nothing half. Processes agree by a lock beside it, which the operating system drops when one dies.
/// </summary>
public sealed class DatabaseFile
{
    private readonly string connectionString;
    private readonly string aside;

    public DatabaseFile(string connectionString)
    {
        this.connectionString = connectionString;
        Path = System.IO.Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        aside = Path + ".new";
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
    }

    public string Path { get; }

    public bool Exists => File.Exists(Path);

    private string LockPath => Path + ".lock";

    /// <summary>Keeps the file in its place while the caller uses it; null while another process builds it.</summary>
    public IDisposable? TryShare() => TryLock(FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    /// <summary>The right to build and to replace; null while somebody else builds or uses it.</summary>
    public IDisposable? TryOwn() => TryLock(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Whether a connection of another process is open, such as a tool's that knows nothing of the lock.</summary>
    public bool IsOpenElsewhere()
    {
        if (!Exists)
        {
            return false;
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        try
        {
            // Without the mode, a write-ahead log lets connections be that do nothing at the moment.
            Execute(connection, "PRAGMA locking_mode=EXCLUSIVE");
            Execute(connection, "BEGIN EXCLUSIVE");
            return false;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return true;
        }
    }

    /// <summary>Where to build the new one; what an earlier build left there is gone.</summary>
    public string StartAside()
    {
        Delete(aside);
        return new SqliteConnectionStringBuilder(connectionString) { DataSource = aside }.ToString();
    }

    /// <summary>Puts the new database in its place, whole and on the disk.</summary>
    /// <param name="databases">The door to the new one; nobody uses it any more.</param>
    public async Task PutInPlaceAsync(PortalDbFactory databases)
    {
        await using (var db = databases.For(Actor.Operator.Instance))
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            await db.Database.CloseConnectionAsync();
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        using (var handle = File.OpenHandle(aside, FileMode.Open, FileAccess.ReadWrite))
        {
            RandomAccess.FlushToDisk(handle);
        }

        Delete(Path);
        File.Move(aside, Path);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // The log goes last: it belongs to the file before it, and would spoil another one of this name.
    private static void Delete(string path)
    {
        foreach (var ending in new[] { "", "-shm", "-wal" })
        {
            File.Delete(path + ending);
        }
    }

    private FileStream? TryLock(FileMode mode, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(LockPath, mode, access, share, bufferSize: 1);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
