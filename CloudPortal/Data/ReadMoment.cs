using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CloudPortal.Data;

/// <summary>Reads as of one moment, whatever is written meanwhile, and keeps nobody from writing however long it takes.</summary>
public static class ReadMoment
{
    /// <summary>Dispose it when all is read.</summary>
    // Any other level takes SQLite's write lock at once; with a write-ahead log this one, too, sees what was committed before it and nothing else.
    public static Task<IDbContextTransaction> BeginAsync(PortalDb db, CancellationToken ct) =>
        db.Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, ct);
}
