using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceBooks;

/// <summary>What a simulation refuses.</summary>
internal static class ImpactRefusals
{
    public static Refusal? Of(PriceBook book, DateOnly on, DateOnly today) =>
        on.Day != 1 ? new ImpactOnWrongDay(on)
        : book.EffectiveFrom <= today ? new BookPricesAlready(book.Name)
        : null;

    public static Refusal? Lacking(PriceBook book, IReadOnlyList<LicensedApp> apps) =>
        apps.FirstOrDefault(a => book.RateFor(a.Bundle, a.Placement) is null) is { } app ? new BookLacksLicensedRate(app.Bundle, app.Placement) : null;
}

public sealed record ImpactOnWrongDay(DateOnly Day) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"{Day:d MMMM yyyy} is no 1st of a month, and licences move only on a 1st. Choose the 1st of a month.");

    public override string Field => "On";
}

/// <summary>Its effect is on the bills by now.</summary>
public sealed record BookPricesAlready(string Name) : Refusal
{
    public override string Sentence => $"{Name} prices new orders already, so there is nothing left to simulate. Simulate a draft or a scheduled book.";
}

/// <summary>Without it the licences of that kind would have no price.</summary>
public sealed record BookLacksLicensedRate(Bundle Bundle, Placement Placement) : Refusal
{
    public override string Sentence => $"The book has no rate for {Words.Of(Bundle)}, {Words.Of(Placement).ToLowerInvariant()}, which existing licences have. Give it one.";
}
