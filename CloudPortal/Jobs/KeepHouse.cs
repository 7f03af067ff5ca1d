using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Mail;
using Quartz;

namespace CloudPortal.Jobs;

/// <summary>Every few minutes it looks whether what is due once a period has been done.</summary>
[DisallowConcurrentExecution]
internal sealed class KeepHouse(ForgetEndedLinks links) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await links.RunAsync(Actor.Operator.Instance, cancellationToken);
}
