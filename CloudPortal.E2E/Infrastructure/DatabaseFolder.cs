namespace CloudPortal.E2E.Infrastructure;

/// <summary>A database file of a server, in a folder of its own; it outlives the server, so that another one can go on with it.</summary>
public sealed class DatabaseFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-e2e-").FullName;

    /// <summary>Without a template the server finds nothing and makes an empty one.</summary>
    public DatabaseFolder(SampleTemplate? template = null) => template?.CopyTo(Path);

    public string ConnectionString => $"Data Source={Path};Pooling=False";

    private string Path => System.IO.Path.Combine(folder, "portal.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
