using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.Why;

/// <summary>One line of an order as a part of the sum that it comes to.</summary>
internal static class OrderLineWhy
{
    /// <param name="line">Due now, or of a month.</param>
    /// <param name="name">Of its app.</param>
    /// <param name="digits">Of the currency.</param>
    public static WhyStep Of(PriceLine line, string name, int digits) => new(
        line.Component switch
        {
            PriceComponent.Setup => $"Setup of {name}, once",
            PriceComponent.Platform when line.Proration is { } part => $"Platform of {name}, {part.Days} of {part.DaysInMonth} days",
            PriceComponent.Platform => $"Platform of {name}",
            _ => $"{MoneyFormat.Count(line.Quantity)} users of {name}",
        },
        MoneyFormat.Amount(line.Amount, digits),
        line.Amount == 0m ? WhyStepKind.Idle : WhyStepKind.Step,
        Detail: line.DiscountPercent > 0m ? $"Public price {MoneyFormat.Unit(line.PublicUnit, digits)} less {MoneyFormat.Percent(line.DiscountPercent)}." : null);
}
