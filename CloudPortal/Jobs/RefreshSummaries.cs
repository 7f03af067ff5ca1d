using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Resellers;

namespace CloudPortal.Jobs;

/// <summary>
/// Keeps the stored summaries of all resellers fresh in the background. It needs no schedule of its own: it looks each minute
/// for what no longer holds, which costs one small query while everything does.
/// </summary>
internal sealed partial class RefreshSummaries(ResellerSummaries summaries, ILogger<RefreshSummaries> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the portal does not wait for it.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await RefreshAsync(stoppingToken);
            await summaries.CalledAsync(Between, stoppingToken);
        }
    }

    private async Task RefreshAsync(CancellationToken ct)
    {
        try
        {
            var outcome = await summaries.RefreshAsync(Actor.Operator.Instance, ct);
            if (outcome.Refusal is { } refusal)
            {
                LogRefused(refusal.Sentence);
            }
            else if (outcome.Value > 0)
            {
                LogRefreshed(outcome.Value);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Nobody waits for an answer; what failed now is tried again, and the portal goes on.
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "The summaries of {Resellers} resellers are priced anew")]
    private partial void LogRefreshed(int resellers);

    [LoggerMessage(LogLevel.Warning, "The summaries of resellers wait: {Why}")]
    private partial void LogRefused(string why);

    [LoggerMessage(LogLevel.Error, "The summaries of resellers could not be priced anew; that is tried again in a minute")]
    private partial void LogFailed(Exception failure);
}
