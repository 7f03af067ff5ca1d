using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Licensing;

/// <summary>One confirmed change that costs money, with the charges that it made.</summary>
public sealed class Order
{
    /// <summary>The largest amount that an order, a charge or a month may have, in major units: the database holds little more.</summary>
    public const decimal LargestAmount = 9_000_000_000_000m;

    /// <summary>Setup and Platform.</summary>
    private const int LinesPerApp = 2;

    private readonly List<Charge> charges = [];

    private Order()
    {
    }

    public long Id { get; private set; }

    public long ResellerId { get; private set; }

    /// <summary>Made when the review was shown: a double click, a retry or a replay carries the same and makes one order.</summary>
    public Guid IdempotencyKey { get; private set; }

    /// <summary>The UTC day, which is the billing day.</summary>
    public DateOnly Day { get; private set; }

    public DateTime PlacedAt { get; private set; }

    public string PlacedBy { get; private set; } = "";

    /// <summary>What the user saw before confirming; see <see cref="PriceFingerprint"/>.</summary>
    public string Fingerprint { get; private set; } = "";

    public decimal DueNow { get; private set; }

    public decimal MonthlyBefore { get; private set; }

    public decimal MonthlyAfter { get; private set; }

    /// <summary>The Cloud IDs that counted for the volume tier on the order day, in the portfolio's order.</summary>
    public IReadOnlyList<string> CountedApps { get; private set; } = [];

    public IReadOnlyList<Charge> Charges => charges;

    /// <summary>Whether one of the amounts that an order keeps is beyond <see cref="LargestAmount"/>.</summary>
    public static bool IsTooLarge(OrderPreview preview) =>
        Math.Max(preview.DueNow, Math.Max(preview.MonthlyBefore, preview.MonthlyAfter)) > LargestAmount;

    /// <summary>Writes what was previewed: one charge for each line due now, in the order of <paramref name="apps"/>.</summary>
    /// <param name="key">The idempotency key of the review.</param>
    /// <param name="preview">The price that the user confirmed.</param>
    /// <param name="apps">The ordered apps, in the order of the preview.</param>
    /// <param name="placedAt">UTC.</param>
    /// <param name="placedBy">The user's id.</param>
    public static Outcome<Order> Place(Guid key, OrderPreview preview, IReadOnlyList<App> apps, DateTime placedAt, string placedBy)
    {
        if (IsTooLarge(preview))
        {
            return new AmountTooLarge();
        }

        var order = new Order
        {
            ResellerId = apps[0].ResellerId,
            IdempotencyKey = key,
            Day = preview.Day,
            PlacedAt = placedAt,
            PlacedBy = placedBy,
            Fingerprint = PriceFingerprint.Of(preview),
            DueNow = preview.DueNow,
            MonthlyBefore = preview.MonthlyBefore,
            MonthlyAfter = preview.MonthlyAfter,
            CountedApps = [.. preview.Counted.Select(a => a.Label)],
        };
        foreach (var (line, app) in preview.DueNowLines.Zip(apps.SelectMany(a => Enumerable.Repeat(a, LinesPerApp))))
        {
            order.charges.Add(Charge.OfOrder(app, preview.Day, line));
        }

        return order;
    }
}
