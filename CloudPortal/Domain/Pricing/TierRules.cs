using System.Globalization;

namespace CloudPortal.Domain.Pricing;

/// <summary>
/// The rules that hold between volume tiers, which are told one after the other: from 1 on, strictly ascending, with
/// discounts that never fall. A number that could not be read is told as null, and the next is held against the last
/// that could.
/// </summary>
/// <param name="ceiling">What no discount may pass; null where a book caps such a tier instead.</param>
public sealed class TierRules(decimal? ceiling)
{
    public const string AtLeastOne = "must have at least one tier";

    private bool isFirst = true;
    private decimal lastFrom;
    private decimal lastDiscount;

    /// <returns>The sentence that says what is wrong with the bound; null when nothing is.</returns>
    public string? JudgeFrom(decimal? from)
    {
        var problem = isFirst && from is not (null or 1m) ? "must be 1: the first tier starts there"
            : from <= lastFrom ? string.Create(CultureInfo.InvariantCulture, $"must be greater than {lastFrom}, as tiers ascend")
            : null;
        lastFrom = from ?? lastFrom;
        return problem;
    }

    /// <summary>Follows the bound of the same tier, and ends it.</summary>
    public string? JudgeDiscount(decimal? discount)
    {
        var problem = discount < lastDiscount ? string.Create(CultureInfo.InvariantCulture, $"must not be less than {lastDiscount}, as discounts never fall")
            : discount > ceiling ? string.Create(CultureInfo.InvariantCulture, $"must not be greater than {ceiling}, the ceiling")
            : null;
        lastDiscount = discount ?? lastDiscount;
        isFirst = false;
        return problem;
    }

    /// <summary>A tier of which nothing could be read.</summary>
    public void Skip() => isFirst = false;
}
