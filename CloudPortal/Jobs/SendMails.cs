using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Mail;
using Quartz;

namespace CloudPortal.Jobs;

/// <summary>Every few seconds: what waits in the outbox goes out.</summary>
[DisallowConcurrentExecution]
internal sealed class SendMails(SendOutbox outbox) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await outbox.RunAsync(Actor.Operator.Instance, cancellationToken);
}
