using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Mail;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Mail;

/// <summary>One mail, and the way to send it again.</summary>
public sealed partial class MailPage
{
    private static readonly IReadOnlyList<Crumb> Above = [new("Outbox", OutboxAddress.Page)];

    private OutboxLetter? letter;
    private Refusal? refusal;
    private Refusal? refused;
    private bool asking;
    private bool busy;

    [Parameter]
    public long Id { get; set; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required OutboxQueries Mails { get; init; }

    [Inject]
    public required ResendMail Resend { get; init; }

    /// <summary>Why it is where it is, and what to do about it.</summary>
    private string? Notice => letter!.Mail switch
    {
        { State: MailState.Queued } when !letter.IsSending => "Not sent: no mail server is configured.",
        { State: MailState.Queued, TryAgainAt: { } at, Problem: { } problem } => $"{problem} It is tried again at {Days.TimeOfDay(at)} UTC.",
        { State: MailState.Unknown } mail => $"{mail.Problem} Nobody knows whether it arrived, so it is not sent again by itself.",
        { Problem: var problem } => problem,
    };

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync() => letter = (await Mails.GetAsync(await Actors.GetAsync(), Id)).Is(out var found, out refusal) ? found : null;

    private void Ask() => (asking, refused) = (true, null);

    private void Keep() => asking = false;

    private async Task SendAgainAsync()
    {
        // The second half of a double click.
        if (busy || !asking)
        {
            return;
        }

        busy = true;
        refused = (await Resend.SendAgainAsync(await Actors.GetAsync(), Id)).Refusal;
        asking = refused is not null;
        await LoadAsync();
        busy = false;
    }
}
