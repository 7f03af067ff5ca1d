using CloudPortal.Domain;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.People;

public sealed partial class PeopleTable
{
    private PersonLine? asked;
    private PersonLine? shown;
    private PersonLine? linking;
    private PersonLine? linked;
    private Invited? link;
    private Refusal? refusal;
    private Refusal? linkRefusal;
    private Refusal? failed;
    private bool busy;

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required SwitchUsers Switch { get; init; }

    [Inject]
    public required InvitePeople Invite { get; init; }

    [Inject]
    public required Outbox Mails { get; init; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<PersonLine> People { get; set; }

    /// <summary>Whether who looks may do something about it: an admin.</summary>
    [Parameter]
    public bool CanChange { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    // A dialog that closes keeps its words until it is gone.
    private void Ask(PersonLine person) => (asked, shown, refusal, failed) = (person, person, null, null);

    private void Keep() => asked = null;

    private void AskForLink(PersonLine person) => (linking, linked, link, linkRefusal, failed) = (person, person, null, null, null);

    private void KeepLink() => linking = null;

    private async Task SwitchOffAsync()
    {
        if (asked is not { } person || busy)
        {
            return;
        }

        busy = true;
        refusal = (await Switch.OffAsync(await Actors.GetAsync(), person.Id)).Refusal;
        busy = false;
        if (refusal is null)
        {
            asked = null;
            await OnChanged.InvokeAsync();
        }
    }

    private async Task SwitchOnAsync(PersonLine person)
    {
        failed = (await Switch.OnAsync(await Actors.GetAsync(), person.Id)).Refusal;
        await OnChanged.InvokeAsync();
    }

    private async Task InviteAgainAsync()
    {
        // The second half of a double click would end the link that the first has made.
        if (linking is not { } person || busy || link is not null)
        {
            return;
        }

        busy = true;
        _ = (await Invite.InviteAgainAsync(await Actors.GetAsync(), person.Id)).Is(out link, out linkRefusal);
        busy = false;
        await OnChanged.InvokeAsync();
    }
}
