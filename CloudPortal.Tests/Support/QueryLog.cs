using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CloudPortal.Tests.Support;

/// <summary>What a test's database was sent since the last <see cref="Clear"/>, to hold how often an operation asks.</summary>
public sealed class QueryLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> commands = new();

    public IReadOnlyCollection<string> Commands => commands;

    public void Clear() => commands.Clear();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        commands.Enqueue(result.CommandText);
        return result;
    }
}
