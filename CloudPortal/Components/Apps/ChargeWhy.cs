using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain;
using CloudPortal.Services.Apps;

namespace CloudPortal.Components.Apps;

/// <summary>Why a charge was what it was: told from the explanation that was stored with it, not by today's prices.</summary>
internal static class ChargeWhy
{
    private const string Prefix = "charge:";

    public static string KeyOf(AppCharge charge) => Prefix + charge.Id.ToString(CultureInfo.InvariantCulture);

    /// <returns>Null for the key of anything else.</returns>
    public static WhyStory? Tell(string key, AppDetail detail)
    {
        if (!key.StartsWith(Prefix, StringComparison.Ordinal) || detail.History.FirstOrDefault(e => e.Charge is not null && KeyOf(e.Charge) == key) is not { Charge: { } charge } charged)
        {
            return null;
        }

        return new WhyStory(
            $"{charged.Title} of",
            detail.CloudId,
            charge.Amount,
            $"charged on {Days.WithYear(charged.Day)}",
            WhyLines.Of(charge.Explanation, charge.Counted),
            null,
            ["What was charged never changes: this is how it was calculated on that day."],
            [],
            charge.Explanation.Book,
            null);
    }
}
