namespace CloudPortal.Domain.Pricing;

/// <summary>What something costs at public prices and after its discount, both before tax and sums of rounded lines.</summary>
public readonly record struct ListNet(decimal List, decimal Net)
{
    /// <summary>What is taken off: zero or negative.</summary>
    public decimal Discount => Net - List;

    public static ListNet operator +(ListNet left, ListNet right) => new(left.List + right.List, left.Net + right.Net);

    /// <summary>A line with its discount, beside the same line without one, rounded the same way.</summary>
    public static ListNet Of(in PriceLine line) =>
        new(line.App.Book.Currency.Round(line.PublicUnit * line.Quantity), line.Amount);
}
