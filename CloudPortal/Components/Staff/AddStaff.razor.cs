using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Staff;

public sealed partial class AddStaff
{
    private bool open;
    private bool busy;
    private string name = "";
    private string email = "";
    private Role role = Role.Sales;
    private Refusal? refusal;
    private Invited? added;

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required InvitePeople Invite { get; init; }

    [Inject]
    public required Outbox Mails { get; init; }

    [Parameter]
    public EventCallback OnAdded { get; set; }

    private void Open()
    {
        if (added is not null)
        {
            Clear();
        }

        open = true;
    }

    /// <summary>Esc may be a slip: what was typed stands there again when it is opened.</summary>
    private void Close() => open = false;

    private void Cancel()
    {
        Clear();
        Close();
    }

    private void Clear() => (name, email, role, refusal, added) = ("", "", Role.Sales, null, null);

    private string? Error(string field) => refusal switch
    {
        FieldsRefused refused => refused.Problems.FirstOrDefault(p => p.Field == field)?.Sentence,
        { Field: { } at } when at == field => refusal.Sentence,
        _ => null,
    };

    private async Task AddAsync()
    {
        // The second half of a double click.
        if (busy || added is not null)
        {
            return;
        }

        busy = true;
        if ((await Invite.InviteStaffAsync(await Actors.GetAsync(), name, email, role)).Is(out var invited, out refusal))
        {
            added = invited;
            await OnAdded.InvokeAsync();
        }

        busy = false;
    }
}
