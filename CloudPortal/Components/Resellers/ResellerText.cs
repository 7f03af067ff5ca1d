using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Resellers;

namespace CloudPortal.Components.Resellers;

internal static class ResellerText
{
    /// <summary><c>15 % to 31 Dec 2026</c>, <c>15 % from 1 Jan 2027</c></summary>
    public static string Of(AgreementLine agreement) =>
        $"{MoneyFormat.Percent(agreement.Discount)} {(agreement.State == AgreementState.Coming ? $"from {Days.AbbreviatedWithYear(agreement.From)}" : $"to {Days.AbbreviatedWithYear(agreement.To)}")}";
}

/// <summary>How old stored figures are, as a clause.</summary>
internal static class FiguresAgeText
{
    /// <param name="age">Of what is shown.</param>
    /// <param name="today">The UTC day.</param>
    public static string Of(FiguresAge age, DateOnly today)
    {
        var since = age.Since is { } at
            ? $"priced at {Days.TimeOfDay(at)} UTC{(DateOnly.FromDateTime(at) == today ? "" : $" on {Days.DayAndMonth(DateOnly.FromDateTime(at))}")} or later"
            : "not priced yet";
        return age.Outdated == 0 ? since : $"{since} · {MoneyFormat.Counted(age.Outdated, "reseller")} being priced anew";
    }
}
