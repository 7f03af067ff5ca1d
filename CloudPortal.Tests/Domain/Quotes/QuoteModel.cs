using CloudPortal.Domain.Quotes;

namespace CloudPortal.Tests.Domain.Quotes;

internal enum QuoteMove
{
    Save,
    Reprice,
    AskApproval,
    Approve,
    RefuseApproval,
    Send,
    View,
    Accept,
    Decline,
    AskForChange,
    CouldNotBeAccepted,
    Withdraw,
    StartVersion,
    Reassign,
}

/// <summary>What somebody tries, after some days.</summary>
/// <param name="Version">Which of the versions that there are, counted round; moves of the whole quote take the current one.</param>
/// <param name="Person">One of staff.</param>
/// <param name="DaysValid">To the last day that a saved content has from then on.</param>
internal sealed record QuoteTurn(QuoteMove Move, int DaysLater, int Version, string Person, int DaysValid);

/// <summary>What may be done to a quote and what it is then: as a table, told without the code that it judges.</summary>
internal sealed class QuoteModel(string seller, DateOnly validUntil)
{
    private static readonly QuoteStatus[] Editable = [QuoteStatus.Draft, QuoteStatus.AwaitingApproval];
    private static readonly QuoteStatus[] Open = [QuoteStatus.Sent, QuoteStatus.Viewed];

    private static readonly Dictionary<QuoteMove, QuoteStatus[]> LegalIn = new()
    {
        [QuoteMove.Save] = Editable,
        [QuoteMove.Reprice] = Editable,
        [QuoteMove.AskApproval] = [QuoteStatus.Draft],
        [QuoteMove.Approve] = [QuoteStatus.AwaitingApproval],
        [QuoteMove.RefuseApproval] = [QuoteStatus.AwaitingApproval],
        [QuoteMove.Send] = [QuoteStatus.Draft],
        [QuoteMove.View] = Open,
        [QuoteMove.Accept] = Open,
        [QuoteMove.Decline] = Open,
        [QuoteMove.AskForChange] = [.. Open, QuoteStatus.Expired],
        [QuoteMove.CouldNotBeAccepted] = Open,
        [QuoteMove.Withdraw] = [.. Editable, .. Open],
        [QuoteMove.StartVersion] = [.. Open, QuoteStatus.Declined, QuoteStatus.Expired, QuoteStatus.Withdrawn],
        [QuoteMove.Reassign] = Enum.GetValues<QuoteStatus>(),
    };

    private readonly List<Version> versions = [new(validUntil)];

    private string seller = seller;

    /// <summary>From 1.</summary>
    public int Current { get; private set; } = 1;

    public IEnumerable<QuoteStatus> StatusesOn(DateOnly today) => versions.Select(v => v.On(today));

    /// <returns>Whether it is legal; then it is made.</returns>
    public bool TryMake(QuoteTurn turn, DateOnly today)
    {
        var version = turn.Move is QuoteMove.Send or QuoteMove.Withdraw or QuoteMove.StartVersion or QuoteMove.Reassign
            ? versions[Current - 1]
            : versions[turn.Version % versions.Count];
        var isOwnDecision = turn.Move is QuoteMove.Approve or QuoteMove.RefuseApproval && (turn.Person == seller || turn.Person == version.Asker);
        if (isOwnDecision || !LegalIn[turn.Move].Contains(version.On(today)))
        {
            return false;
        }

        Make(turn, version, today);
        return true;
    }

    private void Make(QuoteTurn turn, Version version, DateOnly today)
    {
        switch (turn.Move)
        {
            case QuoteMove.Save:
                (version.Stored, version.ValidUntil) = (QuoteStatus.Draft, today.AddDays(turn.DaysValid));
                break;
            case QuoteMove.AskApproval:
                (version.Stored, version.Asker) = (QuoteStatus.AwaitingApproval, turn.Person);
                break;
            case QuoteMove.Reprice or QuoteMove.Approve or QuoteMove.RefuseApproval:
                version.Stored = QuoteStatus.Draft;
                break;
            case QuoteMove.Send:
                versions.FindAll(v => Open.Contains(v.On(today))).ForEach(v => v.Stored = QuoteStatus.Superseded);
                (version.Stored, version.IsSent) = (QuoteStatus.Sent, true);
                break;
            case QuoteMove.View:
                version.Stored = QuoteStatus.Viewed;
                break;
            case QuoteMove.Accept:
                versions.FindAll(v => Editable.Contains(v.Stored)).ForEach(v => v.Stored = QuoteStatus.Withdrawn);
                (version.Stored, Current) = (QuoteStatus.Accepted, versions.IndexOf(version) + 1);
                break;
            case QuoteMove.Decline:
                version.Stored = QuoteStatus.Declined;
                break;
            case QuoteMove.Withdraw:
                // A draft that is dropped leaves what was sent before it.
                Current = !version.IsSent && versions.FindLastIndex(v => v.IsSent) is >= 0 and var sent ? sent + 1 : Current;
                version.Stored = QuoteStatus.Withdrawn;
                break;
            case QuoteMove.StartVersion:
                versions.Add(new Version(version.ValidUntil));
                Current = versions.Count;
                break;
            case QuoteMove.Reassign:
                seller = turn.Person;
                break;
        }
    }

    private sealed class Version(DateOnly validUntil)
    {
        public QuoteStatus Stored { get; set; }

        public DateOnly ValidUntil { get; set; } = validUntil;

        public bool IsSent { get; set; }

        public string? Asker { get; set; }

        public QuoteStatus On(DateOnly today) => Open.Contains(Stored) && ValidUntil < today ? QuoteStatus.Expired : Stored;
    }
}
