using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services;
using CloudPortal.Services.Orders;
using CloudPortal.Services.PriceBooks;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Support;

/// <summary>The real services over a real database, with a price book in force and a clock that tests move.</summary>
public sealed class TestPortal : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider services;

    private TestPortal(TestDatabase database)
    {
        Database = database;
        services = Build(database.Factory, Clock).BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public ManualClock Clock { get; } = new(Start);

    public IServiceProvider Services => services;

    /// <summary>With the sample book in force on every day that follows.</summary>
    public static async Task<TestPortal> StartAsync(PriceBook? book = null)
    {
        var portal = new TestPortal(await TestDatabase.CreateAsync());
        var schedule = portal.Get<AddPriceBook>();
        var id = (await schedule.AddDraftAsync(Actor.Operator.Instance, book ?? SampleBooks.Eur())).Value;
        _ = (await portal.services.ScheduleAsync(id, portal.Today.AddDays(1), null)).Value;
        portal.GoTo(portal.Today.AddDays(1));
        return portal;
    }

    /// <summary>Over a database that has its books and people already.</summary>
    public static TestPortal Over(TestDatabase database, DateOnly day)
    {
        var portal = new TestPortal(database);
        portal.GoTo(day);
        return portal;
    }

    /// <summary>The services of a second process over the same database.</summary>
    public ServiceProvider SecondProcess() =>
        Build(new PortalDbFactory(PortalDbOptions.For(Database.ConnectionString)), Clock).BuildServiceProvider();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public void GoTo(DateOnly day) => Clock.Advance(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero) - Clock.GetUtcNow());

    public async Task<Actor.User> AddOwnerAsync(string reseller = "Nimbus Telecom", Currency? currency = null)
    {
        var account = await Database.AddResellerAsync(reseller, currency);
        return await AddUserAsync(account.Id, Role.Owner);
    }

    public Task<Actor.User> AddUserAsync(long resellerId, Role role, bool mayOrder = false) => Database.AddUserAsync(
        PortalUser.OfReseller(resellerId, $"{Guid.NewGuid():N}@example.com", role.ToString(), role, mayOrder));

    /// <summary>Orders White Labels with these Cloud IDs, as a user would: draft, review, order.</summary>
    public async Task<PlacedOrder> OrderWhiteLabelsAsync(Actor.User owner, params string[] cloudIds) => await OrderAsync(
        owner,
        new OrderDraft { Kind = DraftKind.WhiteLabels, Apps = [.. cloudIds.Select(id => new AppDraft { Name = id, CloudId = id, CloudIdIsTyped = true })] });

    public async Task<PlacedOrder> OrderCustomerAppAsync(Actor.User owner, string mainApp, string cloudId, Bundle bundle = Bundle.FullFeature, string users = "0") =>
        await OrderAsync(owner, new OrderDraft
        {
            Kind = DraftKind.CustomerApp,
            MainApp = mainApp,
            Apps = [new AppDraft { Name = cloudId, CloudId = cloudId, CloudIdIsTyped = true, Bundle = bundle, CustomerName = $"Customer of {cloudId}", Users = users }],
        });

    public async Task<PlacedOrder> OrderAsync(Actor.User owner, OrderDraft draft)
    {
        var review = await ReviewAsync(owner, draft);
        return (await Get<PlaceOrder>().PlaceAsync(owner, owner.ResellerId!.Value, review.DraftId, review.Kept.Key)).Value;
    }

    public async Task<OrderReview> ReviewAsync(Actor.User owner, OrderDraft draft)
    {
        var draftId = Guid.NewGuid();
        _ = (await Get<OrderDrafts>().SaveAsync(owner, owner.ResellerId!.Value, draftId, draft)).Value;
        return (await Get<ReviewOrder>().ReviewAsync(owner, owner.ResellerId.Value, draftId)).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static IServiceCollection Build(PortalDbFactory factory, TimeProvider clock) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(factory)
        .AddSingleton<WriteGate>()
        .AddSingleton(clock)
        .AddPortalServices();
}
