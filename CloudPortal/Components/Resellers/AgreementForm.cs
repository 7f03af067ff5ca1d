using System.Globalization;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.Resellers;

/// <summary>What is typed for a new agreement, as it was typed, and what is wrong about it beside each field.</summary>
internal sealed class AgreementForm
{
    private const string DayForm = "yyyy-MM-dd";

    private readonly Dictionary<string, string> refused = [];

    public string Discount { get; set; } = "";

    /// <summary>ISO days, as the browser's own field for days gives them.</summary>
    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>Whoever has tried to save sees what is missing, too.</summary>
    public bool IsTried { get; set; }

    /// <param name="nextFirst">The 1st on which most agreements begin.</param>
    /// <param name="last">The last day that an agreement of this reseller covers; null without one.</param>
    public static AgreementForm Begin(DateOnly nextFirst, DateOnly? last)
    {
        // Where no day is left, the days of the other agreement are told beside the field.
        var from = last is { } covered && covered >= nextFirst && covered < Agreement.LatestDay ? covered.AddDays(1) : nextFirst;
        var year = from.AddYears(1).AddDays(-1);
        return new AgreementForm { From = Text(from), To = Text(year < Agreement.LatestDay ? year : Agreement.LatestDay) };
    }

    public static string Text(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Percentage and days; null while one of them is none.</summary>
    public (decimal Discount, DateOnly From, DateOnly To)? Terms() =>
        Percentage().Number is { } discount && Day(From) is { } from && Day(To) is { } to ? (discount, from, to) : null;

    /// <summary>What the service refused, until something is typed.</summary>
    public void Refused(string? field, string sentence) => refused[field ?? nameof(Discount)] = sentence;

    public void Typed() => refused.Clear();

    public string? Problem(string field) => refused.GetValueOrDefault(field) ?? field switch
    {
        nameof(Discount) when Percentage().Problem is { } problem && (IsTried || Discount.Trim().Length > 0) => $"The discount {problem}.",
        nameof(From) when Day(From) is null && IsTried => "Choose the first day.",
        nameof(To) when Day(To) is null && IsTried => "Choose the last day.",
        nameof(Reason) when IsTried => Agreement.ReasonRefusal(Reason)?.Sentence,
        _ => null,
    };

    private (decimal? Number, string? Problem) Percentage() => NumberRange.Percentage.Judge(ExactNumber.OfText(Discount.Trim()));
}
