using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CloudPortal.Tests.Support;

/// <summary>
/// Counts the writes of an operation, its commit among them, and holds it for ever right after one of them, so that its
/// process can be killed there.
/// </summary>
/// <param name="write">After which, from 1; 0 holds it nowhere.</param>
internal sealed class StopAtWrite(int write)
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the operation stands where it is to die.</summary>
    public Task Reached => reached.Task;

    public int Writes { get; private set; }

    /// <summary>Where the operation stands, or that it came through.</summary>
    public string Told => Reached.IsCompleted ? $"stands after write {write}" : $"made {Writes} writes";

    public IEnumerable<IInterceptor> Interceptors => [new Commands(this), new Transactions(this)];

    /// <summary>Waits until it stands or is through.</summary>
    /// <returns>Whether it is through.</returns>
    public async Task<bool> IsPassedAsync(Task operation)
    {
        if (await Task.WhenAny(Reached, operation) != operation)
        {
            return false;
        }

        await operation;
        return true;
    }

    private static bool IsWrite(DbCommand command) => command.CommandText.TrimStart() is var sql
        && (sql.StartsWith("INSERT", StringComparison.Ordinal) || sql.StartsWith("UPDATE", StringComparison.Ordinal) || sql.StartsWith("DELETE", StringComparison.Ordinal));

    private async Task WrittenAsync()
    {
        if (++Writes == write)
        {
            reached.SetResult();
            await new TaskCompletionSource().Task;
        }
    }

    private sealed class Commands(StopAtWrite stop) : DbCommandInterceptor
    {
        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            await AfterAsync(command);
            return result;
        }

        public override async ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            await AfterAsync(command);
            return result;
        }

        private Task AfterAsync(DbCommand command) => IsWrite(command) ? stop.WrittenAsync() : Task.CompletedTask;
    }

    private sealed class Transactions(StopAtWrite stop) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => stop.WrittenAsync();
    }
}
