using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Data;

public sealed class WriteGateTests : IAsyncLifetime
{
    private readonly WriteGate gate = new();
    private TestDatabase database = null!;
    private Reseller nimbus = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        nimbus = await database.AddResellerAsync("Nimbus Telecom");
    }

    public ValueTask DisposeAsync()
    {
        gate.Dispose();
        return database.DisposeAsync();
    }

    [Fact]
    public async Task What_is_granted_is_saved()
    {
        var outcome = await AddCustomerAsync(Done.Instance);

        Assert.Null(outcome.Refusal);
        Assert.Equal(1, await CustomersAsync());
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        var outcome = await AddCustomerAsync(NotFound.Instance);

        Assert.Equal(NotFound.Instance, outcome.Refusal);
        Assert.Equal(0, await CustomersAsync());
    }

    [Fact]
    public async Task Many_writers_at_once_lose_no_update()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            await using var db = database.ForOperator();
            await gate.WriteAsync<Done>(db, async ct =>
            {
                (await db.Resellers.SingleAsync(ct)).PortfolioChanged();
                await db.SaveChangesAsync(ct);
                return Done.Instance;
            });
        })));

        await using var after = database.ForOperator();
        Assert.Equal(20, (await after.Resellers.SingleAsync()).PortfolioVersion);
    }

    [Fact]
    public async Task A_database_that_another_process_holds_is_a_refusal_that_says_try_again()
    {
        await using var elsewhere = new SqliteConnection(database.ConnectionString);
        await elsewhere.OpenAsync();
        await using var held = await elsewhere.BeginTransactionAsync();

        var outcome = await AddCustomerAsync(Done.Instance);

        Assert.Equal(DatabaseBusy.Instance, outcome.Refusal);
        Assert.Contains("Try again", outcome.Refusal!.Sentence, StringComparison.Ordinal);
        await held.RollbackAsync();
        Assert.Null((await AddCustomerAsync(Done.Instance)).Refusal);
    }

    private async Task<Outcome<Done>> AddCustomerAsync(Outcome<Done> answer)
    {
        await using var db = database.ForOperator();
        return await gate.WriteAsync(db, async ct =>
        {
            db.Add(Customer.Create(nimbus.Id, "Harbour Hotels"));
            await db.SaveChangesAsync(ct);
            return answer;
        });
    }

    private async Task<int> CustomersAsync()
    {
        await using var db = database.ForOperator();
        return await db.Customers.CountAsync();
    }
}
