using CloudPortal.Services;
using CloudPortal.Services.Accounts;

namespace CloudPortal.Components.Account;

/// <summary>Tells whoever runs a new portal, once with each start, where to set it up. Only the log has the token.</summary>
internal sealed partial class SetupAnnouncement(SetUpPortal setup, PortalAddress address, ServerAddress server, ILogger<SetupAnnouncement> log) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server listens, and its address is known.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await setup.IsNeededAsync(cancellationToken))
        {
            LogSetup(address.LinkTo($"{AccountRoutes.Setup}?token={setup.NewToken()}", server.Own));
        }
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "This portal has no users yet. Open {Link} once to set it up; the link works until then, or until the next start.")]
    private partial void LogSetup(string link);
}
