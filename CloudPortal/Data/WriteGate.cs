using CloudPortal.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Data;

/// <summary>
/// One short write transaction at a time in this process: SQLite has one writer anyway, and waiting here takes no thread
/// and no luck. Load and decide inside, so that what was decided is still true when it is saved.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Commits what <paramref name="work"/> saved, or nothing at all if it refuses or throws.</summary>
    public async Task<Outcome<T>> WriteAsync<T>(PortalDb db, Func<CancellationToken, Task<Outcome<T>>> work, CancellationToken ct = default)
    {
        await turn.WaitAsync(ct);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var outcome = await work(ct);
            if (outcome.Refusal is null)
            {
                await transaction.CommitAsync(ct);
            }

            return outcome;
        }
        catch (SqliteException e) when (IsBusy(e))
        {
            return DatabaseBusy.Instance;
        }
        catch (DbUpdateException e) when (e.InnerException is SqliteException inner && IsBusy(inner))
        {
            return DatabaseBusy.Instance;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static bool IsBusy(SqliteException e) => e.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED;
}
