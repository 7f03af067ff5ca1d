namespace CloudPortal.Domain.Pricing;

/// <summary>
/// What an order changes about the month of the apps that are not in it, summed up: however many there are, only the
/// largest effects are kept.
/// </summary>
/// <param name="Count">How many apps change.</param>
/// <param name="Change">What they change by together.</param>
/// <param name="Largest">At most <see cref="MostKept"/>, the largest change first whichever way it goes, equal ones in the portfolio's order.</param>
/// <param name="AreWhiteLabels">Whether all that change are White Labels; true when none changes.</param>
/// <param name="Each">By how much each changes, where it is the same for all; otherwise null.</param>
public sealed record OtherApps(int Count, decimal Change, IReadOnlyList<AppEffect> Largest, bool AreWhiteLabels, decimal? Each)
{
    public const int MostKept = 12;
}
