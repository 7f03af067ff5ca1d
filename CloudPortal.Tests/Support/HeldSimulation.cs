using System.Data.Common;
using CloudPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CloudPortal.Tests.Support;

/// <summary>Holds a simulation in its moment, before it reads the portfolios, until a test lets it go on; what cancels it is noticed.</summary>
public sealed class HeldSimulation : DbCommandInterceptor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a simulation stands before its first portfolio.</summary>
    public Task Held => held.Task.WaitAsync(Patience);

    public Task Cancelled => cancelled.Task.WaitAsync(Patience);

    public void Release() => released.TrySetResult();

    public PortalDbFactory Over(TestDatabase database) =>
        new(new DbContextOptionsBuilder<PortalDb>(PortalDbOptions.For(database.ConnectionString)).AddInterceptors(this).Options);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (ReadsAgreements(command.CommandText) && held.TrySetResult())
        {
            await using var noticed = cancellationToken.Register(cancelled.SetResult);
            await released.Task.WaitAsync(cancellationToken);
        }

        return result;
    }

    // The last that it reads before the portfolios, which are read by hand.
    private static bool ReadsAgreements(string command) => command.Contains("\"Agreements\"", StringComparison.Ordinal);
}
