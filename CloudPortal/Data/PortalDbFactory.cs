using CloudPortal.Domain.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CloudPortal.Data;

/// <summary>
/// The one door to the database: there is no context without an actor. The pool is this class's own and not a service,
/// so nothing else can open one.
/// </summary>
public sealed class PortalDbFactory(DbContextOptions<PortalDb> options)
{
    private readonly PooledDbContextFactory<PortalDb> pool = new(options);

    /// <summary>Where the database's file lies, and what belongs to it without being in it.</summary>
    public string Folder
    {
        get
        {
            using var db = pool.CreateDbContext();
            return Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource))!;
        }
    }

    /// <summary>A context for one operation of this actor; dispose it when the operation ends.</summary>
    public PortalDb For(Actor actor) => pool.CreateDbContext().ScopedTo(actor);
}
