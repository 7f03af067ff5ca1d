using System.Data.Common;
using CloudPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CloudPortal.Tests.Support;

/// <summary>Holds the first reading of all portfolios until a test lets it go on; what cancels it is noticed.</summary>
public sealed class HeldSimulation : DbCommandInterceptor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

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
        if (ReadsAllPortfolios(command.CommandText) && held.TrySetResult())
        {
            await using var noticed = cancellationToken.Register(cancelled.SetResult);
            await released.Task.WaitAsync(cancellationToken);
        }

        return result;
    }

    private static bool ReadsAllPortfolios(string command) =>
        new[] { "\"LicenceTerms\"", "\"UsageMonths\"", "\"Resellers\"" }.All(table => command.Contains(table, StringComparison.Ordinal));
}
