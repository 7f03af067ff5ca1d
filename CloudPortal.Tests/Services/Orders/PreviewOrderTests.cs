using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Orders;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Orders;

/// <summary>What a keystroke in a wizard costs the database, and that it never sees yesterday's rights or portfolio.</summary>
public sealed class PreviewOrderTests : IAsyncLifetime
{
    private TestPortal portal = null!;
    private Actor.User manager = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();
        manager = await portal.AddUserAsync(owner.ResellerId!.Value, Role.Manager, mayOrder: true);
        await portal.OrderWhiteLabelsAsync(manager, "NIMBUS", "HELIO", "ORBIT", "TERRA");
        await PriceAsync("");
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_keystroke_costs_one_query_while_nothing_has_changed()
    {
        portal.Database.Queries.Clear();

        await PriceAsync("8");
        await PriceAsync("80");
        await PriceAsync("801");

        Assert.Equal(3, portal.Database.Queries.Commands.Count);
    }

    [Fact]
    public async Task What_is_typed_is_priced()
    {
        Assert.Equal(64.00m, (await PriceAsync("80")).Preview.NewLines[1].Amount);
        Assert.Equal(64.80m, (await PriceAsync("81")).Preview.NewLines[1].Amount);
        Assert.Single((await PriceAsync("eighty")).Preview.NewLines);
    }

    [Fact]
    public async Task A_changed_right_holds_from_the_next_keystroke_on()
    {
        Assert.True((await PriceAsync("8")) is { MayOrder: true, MayDraft: true });

        await portal.Database.ChangeUserAsync(manager.UserId, u => u.GiveRights(Role.Manager, mayOrder: false));
        Assert.True((await PriceAsync("80")) is { MayOrder: false, MayDraft: true });

        await portal.Database.ChangeUserAsync(manager.UserId, u => u.GiveRights(Role.Viewer, mayOrder: false));
        Assert.True((await PriceAsync("80")) is { MayOrder: false, MayDraft: false });

        await portal.Database.ChangeUserAsync(manager.UserId, u => u.SwitchOff());
        Assert.IsType<SwitchedOff>((await TryAsync("80")).Refusal);
    }

    [Fact]
    public async Task A_changed_portfolio_is_seen_at_the_next_keystroke_also_when_another_process_changed_it()
    {
        Assert.Equal(5, (await PriceAsync("8")).Preview.WhiteLabelsAfter);

        await using var other = portal.SecondProcess();
        var life = (AppLifecycle)other.GetService(typeof(AppLifecycle))!;
        Assert.Null((await life.EndAsync(manager, manager.ResellerId!.Value, "TERRA")).Refusal);

        var price = await PriceAsync("8");
        Assert.Equal((5, 4), (price.Preview.WhiteLabels, price.Preview.WhiteLabelsAfter));
    }

    [Fact]
    public async Task The_next_day_is_priced_as_the_next_day()
    {
        portal.GoTo(new DateOnly(2026, 2, 10));
        Assert.Equal(19, (await PriceAsync("8")).Preview.DueNowLines[1].Proration!.Value.Days);

        portal.GoTo(new DateOnly(2026, 2, 11));
        Assert.Equal(18, (await PriceAsync("8")).Preview.DueNowLines[1].Proration!.Value.Days);
    }

    private async Task<OrderPrice> PriceAsync(string users) => (await TryAsync(users)).Value;

    private Task<Outcome<OrderPrice>> TryAsync(string users)
    {
        var draft = OrderDraft.WhiteLabels(1) with { Apps = [new AppDraft { Name = "Aurora", CloudId = "AURORA", Users = users }] };
        return portal.Get<PreviewOrder>().PriceAsync(manager, manager.ResellerId!.Value, draft);
    }
}
