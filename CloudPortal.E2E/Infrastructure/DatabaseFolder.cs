using Microsoft.Data.Sqlite;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>A database file of a server, in a folder of its own; it outlives the server, so that another one can go on with it.</summary>
public sealed class DatabaseFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-e2e-").FullName;

    /// <summary>Without a template the server finds nothing and makes an empty one.</summary>
    public DatabaseFolder(SampleTemplate? template = null) => template?.CopyTo(Path);

    public string ConnectionString => $"Data Source={Path}";

    private string Path => System.IO.Path.Combine(folder, "portal.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A page that was open when its server ended may just be reading, which makes a file anew: what is left is for whoever cleans the machine.
        }
    }
}
