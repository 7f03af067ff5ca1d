namespace CloudPortal.Domain.Quotes;

/// <summary>A Cloud ID that a sent quote names: nobody else gets it before the quote's last day is over, unless the quote ends earlier.</summary>
public sealed class CloudIdReservation
{
    private CloudIdReservation()
    {
    }

    public long Id { get; private set; }

    public CloudId CloudId { get; private set; } = null!;

    public long QuoteId { get; private set; }

    /// <summary>Included.</summary>
    public DateOnly LastDay { get; private set; }

    public static CloudIdReservation For(Quote quote, CloudId cloudId, DateOnly lastDay) =>
        new() { CloudId = cloudId, QuoteId = quote.Id, LastDay = lastDay };
}
