using System.Text.Json;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Billing;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Services.Licensing;

/// <summary>What the cache gives is what a process that has just started reads.</summary>
public sealed class PortfolioCacheTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 17);

    private static readonly Dictionary<string, Func<TestPortal, Actor.User, Task>> Changes = new(StringComparer.Ordinal)
    {
        ["an order"] = (portal, owner) => portal.OrderWhiteLabelsAsync(owner, "FJORD"),
        ["a customer app"] = (portal, owner) => portal.OrderCustomerAppAsync(owner, "NIMBUS", "TIDEWAY"),
        ["going live"] = Life((life, owner, id) => life.GoLiveAsync(Actor.Operator.Instance, id, "ORBIT")),
        ["going live together"] = Life((life, owner, id) => life.GoLiveTogetherAsync(Actor.Operator.Instance, id, ["ORBIT", "TERRA"])),
        ["a suspension"] = Life((life, owner, id) => life.SuspendAsync(owner, id, "NIMBUS")),
        ["a resumption"] = Life((life, owner, id) => life.ResumeAsync(owner, id, "HELIO")),
        ["an end"] = Life((life, owner, id) => life.EndAsync(owner, id, "NIMBUS")),
        ["an end taken back"] = Life((life, owner, id) => life.TakeBackEndingAsync(owner, id, "ENDING")),
        ["multi-tenancy"] = Life((life, owner, id) => life.EnableMultiTenancyAsync(owner, id, "NIMBUS")),
        ["expected users"] = Life((life, owner, id) => life.ExpectUsersAsync(owner, id, "NIMBUS", 90)),
        ["an agreement"] = async (portal, owner) =>
            _ = (await portal.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, owner.ResellerId!.Value, 25m, Day.AddDays(1), Day.AddDays(60), "Volume")).Value,
        ["usage"] = async (portal, owner) =>
            _ = (await portal.Get<RecordUsage>().RecordAsync(Actor.Operator.Instance, owner.ResellerId!.Value, new(2026, 2, 1), new Dictionary<string, int>(StringComparer.Ordinal) { ["NIMBUS"] = 7 })).Value,
        ["a price book"] = async (portal, owner) =>
        {
            var books = portal.Get<AddPriceBook>();
            var cheaper = PriceBook.Create("Cheaper", Currency.Eur, SampleBooks.Rates.Select(r => r with { Platform = 10m }), SampleBooks.Tiers);
            var id = (await books.AddDraftAsync(Actor.Operator.Instance, cheaper)).Value;
            _ = (await portal.Services.ScheduleAsync(id, new(2026, 4, 1), new(2026, 4, 1))).Value;
        },
        ["the next day"] = (portal, _) =>
        {
            portal.GoTo(new(2026, 4, 1));
            return Task.CompletedTask;
        },
    };

    private TestPortal portal = null!;
    private Actor.User owner = null!;

    public static TheoryData<string> Kinds => [.. Changes.Keys];

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS", "HELIO", "ORBIT", "TERRA", "ENDING");
        await Life((life, _, id) => life.GoLiveTogetherAsync(Actor.Operator.Instance, id, ["NIMBUS", "HELIO"]))(portal, owner);
        await Life((life, who, id) => life.SuspendAsync(who, id, "HELIO"))(portal, owner);
        portal.GoTo(Day);
        await Life((life, who, id) => life.EndAsync(who, id, "ENDING"))(portal, owner);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory, MemberData(nameof(Kinds))]
    public async Task After_every_kind_of_change_the_next_to_look_sees_it(string change)
    {
        // The second process has kept what was before, and nobody tells it of the change.
        await using var second = portal.SecondProcess();
        var before = await CachedAsync();
        Assert.Equal(before, await ReadAsync(second.GetRequiredService<PortfolioQueries>()));

        await Changes[change](portal, owner);

        var after = await CachedAsync();
        Assert.NotEqual(before, after);
        Assert.Equal(await FreshAsync(), after);
        Assert.Equal(after, await ReadAsync(second.GetRequiredService<PortfolioQueries>()));
    }

    [Fact]
    public async Task While_nothing_changes_everybody_shares_one()
    {
        var queries = portal.Get<PortfolioQueries>();
        var first = (await queries.GetAsync(owner, owner.ResellerId!.Value)).Value;

        Assert.Same(first, (await queries.GetAsync(Actor.Operator.Instance, owner.ResellerId.Value)).Value);
    }

    [Fact]
    public async Task A_change_of_one_reseller_leaves_what_is_kept_of_another()
    {
        var other = await portal.AddOwnerAsync("Hollin Connect");
        var first = (await portal.Get<PortfolioQueries>().GetAsync(other, other.ResellerId!.Value)).Value;

        await Changes["a suspension"](portal, owner);

        Assert.Same(first, (await portal.Get<PortfolioQueries>().GetAsync(other, other.ResellerId.Value)).Value);
    }

    private Task<string> CachedAsync() => ReadAsync(portal.Get<PortfolioQueries>());

    private async Task<string> FreshAsync()
    {
        await using var fresh = portal.SecondProcess();
        return await ReadAsync(fresh.GetRequiredService<PortfolioQueries>());
    }

    private async Task<string> ReadAsync(PortfolioQueries queries) =>
        JsonSerializer.Serialize((await queries.GetAsync(owner, owner.ResellerId!.Value)).Value);

    private static Func<TestPortal, Actor.User, Task> Life(Func<AppLifecycle, Actor.User, long, Task<Outcome<Done>>> verb) =>
        async (portal, owner) => _ = (await verb(portal.Get<AppLifecycle>(), owner, owner.ResellerId!.Value)).Value;
}
