using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Quotes;
using Quartz;

namespace CloudPortal.Jobs;

/// <summary>Every few minutes it looks which quotes run out or have: that is told once, whatever the time of day.</summary>
[DisallowConcurrentExecution]
internal sealed class LookAfterQuotes(WatchQuotes quotes) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await quotes.RunAsync(Actor.Operator.Instance, cancellationToken);
}
