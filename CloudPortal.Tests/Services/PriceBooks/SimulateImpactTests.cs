using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.PriceBooks;

public sealed class SimulateImpactTests : IAsyncLifetime
{
    private static readonly DateOnly March = new(2026, 3, 17);
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly July = new(2026, 7, 1);

    private TestPortal portal = null!;

    private SimulateImpact Simulation => portal.Get<SimulateImpact>();

    public async ValueTask InitializeAsync() => portal = await TestPortal.StartAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_tiers_are_those_of_the_book_in_force_and_of_the_simulated_one()
    {
        await OwnerAsync("A1", "B2", "C3");

        var impact = (await RunAsync(Book(tiers: [new(1, 0m), new(2, 25m)]), July)).Value;

        Assert.Equal(new TierChange(10m, 25m), Assert.Single(impact.Resellers).Tiers);
        Assert.Equal(new TierMove(new TierChange(10m, 25m), 1, 3, impact.After - impact.Before), Assert.Single(new ImpactFigures(impact, 10m).TierMoves));
    }

    [Fact]
    public async Task It_tells_after_each_reseller_how_far_it_is()
    {
        await OwnerAsync("A1");
        await portal.AddOwnerAsync("Without apps");
        var told = new Told();

        await Simulation.RunAsync(Actor.Operator.Instance, Book(), July, ImpactScope.BillsOfTheDay, told);

        Assert.Equal([new(1, 2)], told.All);
    }

    [Fact]
    public async Task A_scheduled_book_is_compared_with_the_day_without_it()
    {
        await OwnerAsync("A1");
        portal.GoTo(March);
        var id = await ScheduleAsync(Book(platform: 599m), from: April, moves: July);
        var book = (await portal.Get<ImpactQueries>().BookAsync(Actor.Operator.Instance, id)).Value;

        var impact = (await RunAsync(book.Book, July)).Value;

        Assert.Equal((PriceBookState.Scheduled, July), (book.State, book.DefaultOn));
        Assert.Equal((499m, 599m, true), (impact.Before, impact.After, impact.IsIncrease));
    }

    [Fact]
    public async Task A_licence_under_a_later_book_stays_there_unless_everything_is_asked_for()
    {
        await OwnerAsync("A1");
        portal.GoTo(March);
        var id = await ScheduleAsync(Book(platform: 450m, name: "Earlier"), from: April, moves: null);
        await ScheduleAsync(Book(platform: 400m, name: "Later"), from: April.AddDays(1), moves: July);
        var book = (await portal.Get<ImpactQueries>().BookAsync(Actor.Operator.Instance, id)).Value.Book;

        Assert.Equal(0m, (await RunAsync(book, July)).Value.Resellers[0].Change);
        Assert.Equal(50m, (await RunAsync(book, July, ImpactScope.Everything)).Value.Resellers[0].Change);
    }

    [Fact]
    public async Task A_book_that_prices_already_has_nothing_left_to_simulate()
    {
        await using var db = portal.Database.ForOperator();
        var book = await db.PriceBooks.AsSplitQuery().SingleAsync();

        Assert.IsType<BookPricesAlready>((await RunAsync(book, July)).Refusal);
    }

    [Fact]
    public async Task Without_a_day_of_its_own_a_book_is_simulated_on_the_first_1st_after_its_notice()
    {
        portal.GoTo(March);
        var id = (await portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, Book())).Value;

        var book = (await portal.Get<ImpactQueries>().BookAsync(Actor.Operator.Instance, id)).Value;

        Assert.Equal((PriceBookState.Draft, July), (book.State, book.DefaultOn));
    }

    [Fact]
    public async Task While_it_runs_others_order_and_it_sees_nothing_of_that()
    {
        var owner = await OwnerAsync("A1");
        var held = new HeldSimulation();
        var running = new SimulateImpact(held.Over(portal.Database), portal.Clock).RunAsync(Actor.Operator.Instance, Book(), July, ImpactScope.BillsOfTheDay);
        await held.Held;

        await portal.OrderWhiteLabelsAsync(owner, "APPB2");
        held.Release();

        Assert.Equal(1, (await running).Value.Resellers[0].Apps);
        Assert.Equal(2, (await RunAsync(Book(), July)).Value.Resellers[0].Apps);
    }

    [Fact]
    public async Task Cancelled_it_ends_before_the_next_reseller()
    {
        await OwnerAsync("A1");
        using var cancelling = new CancellationTokenSource();
        var held = new HeldSimulation();
        var running = new SimulateImpact(held.Over(portal.Database), portal.Clock)
            .RunAsync(Actor.Operator.Instance, Book(), July, ImpactScope.BillsOfTheDay, ct: cancelling.Token);
        await held.Held;

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task The_lines_of_a_reseller_sum_up_to_its_row()
    {
        await OwnerAsync("A1", "B2", "C3");
        var book = Book(platform: 519m);
        var impact = (await RunAsync(book, July)).Value;
        var row = impact.Resellers[0];

        var lines = (await portal.Get<ImpactQueries>().LinesAsync(Actor.Operator.Instance, book, impact, ImpactScope.BillsOfTheDay, row.ResellerId)).Value;

        Assert.Equal(row.Month, lines.Month);
        Assert.Equal([(449.10m, 467.10m), (449.10m, 467.10m), (449.10m, 467.10m)], lines.Lines.Select(l => (l.Before.Amount, l.After.Amount)));
        Assert.Equal(NotFound.Instance, (await portal.Get<ImpactQueries>().LinesAsync(Actor.Operator.Instance, book, impact, default, 987_654)).Refusal);
    }

    private static PriceBook Book(decimal platform = 499m, VolumeTier[]? tiers = null, string name = "Next") => PriceBook.Create(
        name, Currency.Eur, SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = platform } : r), tiers ?? SampleBooks.Tiers);

    private async Task<Actor.User> OwnerAsync(params string[] cloudIds)
    {
        var owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, [.. cloudIds.Select(id => $"APP{id}")]);
        return owner;
    }

    private async Task<long> ScheduleAsync(PriceBook book, DateOnly from, DateOnly? moves)
    {
        var books = portal.Get<AddPriceBook>();
        var id = (await books.AddDraftAsync(Actor.Operator.Instance, book)).Value;
        _ = (await portal.Services.ScheduleAsync(id, from, moves)).Value;
        return id;
    }

    private Task<Outcome<Impact>> RunAsync(PriceBook book, DateOnly on, ImpactScope scope = ImpactScope.BillsOfTheDay) =>
        Simulation.RunAsync(Actor.Operator.Instance, book, on, scope);

    private sealed class Told : IProgress<ImpactProgress>
    {
        public List<ImpactProgress> All { get; } = [];

        public void Report(ImpactProgress value) => All.Add(value);
    }
}
