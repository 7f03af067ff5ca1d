using CloudPortal.Domain;

namespace CloudPortal.Data;

/// <summary>Another process, such as a command beside the portal, held the database for longer than anyone should wait.</summary>
public sealed record DatabaseBusy : Refusal
{
    public static readonly DatabaseBusy Instance = new();

    public override string Sentence => "The portal is busy with another change, so nothing was saved. Try again in a moment.";
}
