using System.Globalization;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceBooks;

/// <summary>What an admin confirms when a draft is published.</summary>
/// <param name="BookId">The draft.</param>
/// <param name="Version">The one that was simulated.</param>
/// <param name="From">The first day on which new orders are priced by it.</param>
/// <param name="MovesOn">The 1st on which existing licences move to it; null when they stay with theirs.</param>
/// <param name="Shown">The run-rate of all on <paramref name="MovesOn"/> as the simulation showed it; nothing is published when it has moved.</param>
/// <param name="Reason">For the next reader.</param>
/// <param name="TypedName">The book's name, typed as a confirmation.</param>
public sealed record Publication(long BookId, int Version, DateOnly From, DateOnly? MovesOn, MonthChange Shown, string Reason, string TypedName)
{
    public const int LongestReason = 300;

    /// <summary>By how much, in per cent, the total may have moved since it was shown.</summary>
    public const decimal Tolerance = 1m;

    /// <summary><c>1 notice</c>, <c>36 notices</c></summary>
    internal static string CountedNotices(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} notice{(count == 1 ? "" : "s")}");
}

/// <summary>That a book is on the calendar.</summary>
/// <param name="Notices">How many resellers were told.</param>
public sealed record Published(int Notices);
