using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CloudPortal.Tests.Services.Orders;

/// <summary>Where in an order its process dies.</summary>
internal enum DiesAt
{
    Write = 0,
    BeforeCommit = 1,
    AfterCommit = 2,
}

/// <summary>Holds an operation for ever right after one of its writes, or around its commit, so that the process can be killed there.</summary>
internal sealed class StopAtWrite(DiesAt where, int write = 0)
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int writes;

    /// <summary>Completes when the operation stands where it is to die.</summary>
    public Task Reached => reached.Task;

    public IEnumerable<IInterceptor> Interceptors => [new Commands(this), new Transactions(this)];

    public static bool IsWrite(string command) => command.TrimStart() is var sql
        && (sql.StartsWith("INSERT", StringComparison.Ordinal) || sql.StartsWith("UPDATE", StringComparison.Ordinal) || sql.StartsWith("DELETE", StringComparison.Ordinal));

    private async Task AfterAsync(DbCommand command)
    {
        if (where == DiesAt.Write && IsWrite(command.CommandText) && ++writes == write)
        {
            await StopAsync();
        }
    }

    private async Task StopAsync()
    {
        reached.SetResult();
        await new TaskCompletionSource().Task;
    }

    private sealed class Commands(StopAtWrite stop) : DbCommandInterceptor
    {
        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            await stop.AfterAsync(command);
            return result;
        }

        public override async ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            await stop.AfterAsync(command);
            return result;
        }
    }

    private sealed class Transactions(StopAtWrite stop) : DbTransactionInterceptor
    {
        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (stop.Where == DiesAt.BeforeCommit)
            {
                await stop.StopAsync();
            }

            return result;
        }

        public override async Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (stop.Where == DiesAt.AfterCommit)
            {
                await stop.StopAsync();
            }
        }
    }

    private DiesAt Where => where;
}
