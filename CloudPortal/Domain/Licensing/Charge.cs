using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Licensing;

/// <summary>One line that was charged. Append-only: corrections are charges with a minus and a reason.</summary>
public sealed class Charge
{
    private Charge()
    {
    }

    public long Id { get; private set; }

    public long ResellerId { get; private set; }

    public App App { get; private set; } = null!;

    public long AppId { get; private set; }

    /// <summary>The order that charged it; null for the charges of a 1st.</summary>
    public long? OrderId { get; private set; }

    /// <summary>The UTC day on which it was charged.</summary>
    public DateOnly ChargedOn { get; private set; }

    public PriceComponent Component { get; private set; }

    /// <summary>The first day that it pays for; of Setup the order day.</summary>
    public DateOnly PeriodFrom { get; private set; }

    /// <summary>The last day that it pays for, included.</summary>
    public DateOnly PeriodTo { get; private set; }

    /// <summary>In the reseller's currency, rounded to its minor unit, before tax.</summary>
    public decimal Amount { get; private set; }

    public PriceExplanation Explanation { get; private set; } = null!;

    /// <summary>A line of an order, charged on its day; exactly the line that was shown.</summary>
    public static Charge OfOrder(App app, DateOnly day, in PriceLine line) =>
        Of(app, day, day, line.Component == PriceComponent.Setup ? day : LastDayOfMonth(day), line);

    /// <summary>A line of a whole month: Platform in advance on its 1st, Users in arrears on the 1st after it.</summary>
    public static Charge OfMonth(App app, DateOnly chargedOn, DateOnly month, in PriceLine line) =>
        Of(app, chargedOn, month, LastDayOfMonth(month), line);

    private static Charge Of(App app, DateOnly chargedOn, DateOnly from, DateOnly to, in PriceLine line) => new()
    {
        ResellerId = app.ResellerId,
        App = app,
        AppId = app.Id,
        ChargedOn = chargedOn,
        Component = line.Component,
        PeriodFrom = from,
        PeriodTo = to,
        Amount = line.Amount,
        Explanation = PriceExplanation.Of(line),
    };

    private static DateOnly LastDayOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
