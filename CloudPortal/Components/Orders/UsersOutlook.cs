using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.Orders;

/// <summary>
/// How the month changes with the users of one app: the line of the chart and the number up to which it is no dearer than
/// without the app. While only users are typed it stays the same object graph, so that the chart is not drawn anew.
/// </summary>
public sealed class UsersOutlook : IDisposable
{
    private const int Points = 10;
    private static readonly int[] Ranges = [250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000, NewApp.MaxUsers];

    private readonly LivePrice live;
    private readonly int index;
    private int follows;
    private (decimal WithoutUsers, decimal PerUser, int Range) drawn;

    public UsersOutlook(OrderWizard wizard, int index)
    {
        (live, this.index, follows) = (wizard.Live, index, wizard.Users(index));
        live.Changed += Update;
        Update();
    }

    public event Action? Changed;

    /// <summary>Null before there is a price.</summary>
    public UsersCurve? Curve { get; private set; }

    public IReadOnlyList<UsersChange> Line { get; private set; } = [];

    /// <summary>The last number of users with which the month is no dearer than without the app.</summary>
    public int? BreakEven { get; private set; }

    public string? BreakEvenText => BreakEven is { } even ? $"{MoneyFormat.Count(even)}: no dearer than without it" : null;

    /// <summary>Where slider and chart end.</summary>
    public int Range { get; private set; } = Ranges[0];

    /// <summary>A typed number beyond the range widens it.</summary>
    public void Follow(string text) => follows = UsersText.TryParse(text, out var users) ? users : follows;

    public void Dispose() => live.Changed -= Update;

    private void Update()
    {
        if (live.Price is { } price && index < price.Preview.DueNowLines.Count / 2)
        {
            Curve = UsersCurve.Of(price.Preview, index);
            BreakEven = Curve.LastNotDearer(NewApp.MaxUsers);
            var needed = Math.Max(follows, BreakEven is { } even and < 5_000_000 ? even + (even / 2) : 0);
            Range = Array.Find(Ranges, r => r >= needed);
            Draw(Curve);
        }

        Changed?.Invoke();
    }

    private void Draw(UsersCurve curve)
    {
        var line = (curve.WithoutUsers, curve.NetPerUser, Range);
        if (drawn != line)
        {
            drawn = line;
            Line = [.. Enumerable.Range(0, Points + 1).Select(i => i * (Range / Points)).Select(users => new UsersChange(users, curve.At(users)))];
        }
    }
}
