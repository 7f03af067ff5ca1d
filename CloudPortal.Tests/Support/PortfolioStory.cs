using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Billing;
using CloudPortal.Services.Orders;
using CloudPortal.Services.PriceBooks;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Support;

/// <summary>Tells a reseller's story through the real services, day by day, over a real SQLite file.</summary>
public sealed class PortfolioStory : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private PortfolioStory(TestDatabase database)
    {
        Database = database;
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(database.Factory)
            .AddSingleton<WriteGate>()
            .AddSingleton<TimeProvider>(Clock)
            .AddPortalServices()
            .BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2025, 12, 1, 9, 0, 0, TimeSpan.Zero));

    public Reseller Reseller { get; private set; } = null!;

    /// <summary>The reseller's Owner.</summary>
    public Actor.User Owner { get; private set; } = null!;

    /// <summary>A reseller with an Owner; from 1 January 2026 the sample prices are in force.</summary>
    public static async Task<PortfolioStory> BeginAsync(string reseller = "Nimbus Telecom", PriceBook? book = null)
    {
        var story = new PortfolioStory(await TestDatabase.CreateAsync());
        await story.BookAsync(book ?? SampleBook("EUR 2026.1"), new DateOnly(2026, 1, 1));
        (story.Reseller, story.Owner) = await story.FurtherResellerAsync(reseller);
        return story;
    }

    public static PriceBook SampleBook(string name, decimal whiteLabelPlatform = 499m, VolumeMode mode = VolumeMode.AllUnits) => PriceBook.Create(
        name,
        Currency.Eur,
        [
            new(Bundle.WhiteLabel, Placement.Standalone, 2500m, whiteLabelPlatform, 0.80m),
            new(Bundle.FullFeature, Placement.Standalone, 499m, 149m, 1.20m),
            new(Bundle.Enterprise, Placement.Standalone, 299m, 89m, 1.50m),
            new(Bundle.FullFeature, Placement.CustomerApp, 249m, 99m, 1.10m),
            new(Bundle.Enterprise, Placement.CustomerApp, 149m, 49m, 1.40m),
        ],
        [new(1, 0m), new(3, 10m), new(5, 20m), new(10, 30m), new(20, 40m), new(50, 50m)],
        mode,
        isSample: true);

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public void GoTo(DateOnly day) => Clock.Advance(day.ToDateTime(new TimeOnly(9, 0)) - Clock.GetUtcNow().UtcDateTime);

    public async Task<(Reseller Reseller, Actor.User Owner)> FurtherResellerAsync(string name)
    {
        var reseller = await Database.AddResellerAsync(name);
        return (reseller, await UserAsync(reseller, Role.Owner));
    }

    public Task<Actor.User> UserAsync(Reseller reseller, Role role, bool mayOrder = false) =>
        Database.AddUserAsync(PortalUser.OfReseller(reseller.Id, $"{Guid.NewGuid():N}@example.com", "Mara Holt", role, mayOrder));

    public async Task BookAsync(PriceBook draft, DateOnly from, DateOnly? moves = null)
    {
        var books = Get<AddPriceBook>();
        var id = (await books.AddDraftAsync(Actor.Operator.Instance, draft)).Value;
        Granted(await services.ScheduleAsync(id, from, moves));
    }

    public Task OrderAsync(string name, string cloudId, int users = 0) => PlaceAsync(OrderDraft.WhiteLabels(1), name, cloudId, users);

    /// <summary>In one order.</summary>
    public Task OrderManyAsync(int count, string prefix) => PlaceAsync(OrderDraft.WhiteLabels(count) with
    {
        Apps = [.. Enumerable.Range(1, count).Select(i => new AppDraft { Name = $"{prefix} {i}", CloudId = $"{prefix}{i:D3}" })],
    });

    public async Task ProvisionAsync(string mainApp, string name, string cloudId, Bundle bundle, string customer, int users = 0)
    {
        var existing = (await Get<AppQueries>().ListAsync(Owner, Reseller.Id, new())).Value.Portfolio.Customers.FirstOrDefault(c => c.Name == customer);
        var app = new AppDraft
        {
            Name = name,
            CloudId = cloudId,
            Bundle = bundle,
            Users = $"{users}",
            CustomerId = existing.Id == 0 ? null : existing.Id,
            CustomerName = existing.Id == 0 ? customer : "",
        };
        await PlaceAsync(OrderDraft.CustomerApp(mainApp) with { Apps = [app] });
    }

    public async Task DoAsync(Func<AppLifecycle, Actor, long, Task<Outcome<Done>>> verb) => Granted(await verb(Get<AppLifecycle>(), Actor.Operator.Instance, Reseller.Id));

    public Task GoLiveAsync(string cloudId) => DoAsync((life, who, reseller) => life.GoLiveAsync(who, reseller, cloudId));

    public async Task ChargeAsync(DateOnly first) => Granted(await Get<ChargeMonth>().RunAsync(Actor.Operator.Instance, Reseller.Id, first));

    public async Task UsersAsync(DateOnly month, params (string CloudId, int Users)[] users) =>
        Granted(await Get<RecordUsage>().RecordAsync(Actor.Operator.Instance, Reseller.Id, month, users.ToDictionary(u => u.CloudId, u => u.Users)));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private Task PlaceAsync(OrderDraft draft, string name, string cloudId, int users) =>
        PlaceAsync(draft with { Apps = [new AppDraft { Name = name, CloudId = cloudId, Users = $"{users}" }] });

    private async Task PlaceAsync(OrderDraft draft)
    {
        var id = Guid.NewGuid();
        Granted(await Get<OrderDrafts>().SaveAsync(Owner, Reseller.Id, id, draft));
        var review = Granted(await Get<ReviewOrder>().ReviewAsync(Owner, Reseller.Id, id));
        Granted(await Get<PlaceOrder>().PlaceAsync(Owner, Reseller.Id, id, review.Kept.Key));
    }

    private static T Granted<T>(Outcome<T> outcome) => outcome.Value;
}
