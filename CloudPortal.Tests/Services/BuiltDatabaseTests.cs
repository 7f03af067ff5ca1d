using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services;
using CloudPortal.Services.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Services;

public sealed class BuiltDatabaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-built-").FullName;

    private string Place => Path.Combine(folder, "sample.db");

    private string ConnectionString => $"Data Source={Place};Pooling=False";

    [Fact]
    public async Task A_build_that_breaks_off_leaves_nothing_in_its_place_and_the_next_one_starts_anew()
    {
        using (var broken = Database())
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => broken.OpenAsync(TimeProvider.System, async portal =>
            {
                await AddResellerAsync(portal);
                throw new InvalidOperationException("the power is gone");
            }));
        }

        Assert.False(File.Exists(Place));
        using var database = Database();
        Assert.True(await database.OpenAsync(TimeProvider.System, AddResellerAsync));
        Assert.Equal(1, await ResellersAsync());
        Assert.False(File.Exists(Place + ".new"));
    }

    [Fact]
    public async Task What_is_there_is_not_built_again()
    {
        using (var first = Database())
        {
            Assert.True(await first.OpenAsync(TimeProvider.System, AddResellerAsync));
        }

        using var second = Database();
        Assert.False(await second.OpenAsync(TimeProvider.System, AddResellerAsync));
        Assert.Equal(1, await ResellersAsync());
    }

    [Fact]
    public async Task Two_starts_at_once_build_one()
    {
        using var one = Database();
        using var other = Database();

        var built = await Task.WhenAll(one.OpenAsync(TimeProvider.System, AddResellerAsync), other.OpenAsync(TimeProvider.System, AddResellerAsync));

        Assert.Single(built, b => b);
        Assert.Equal(1, await ResellersAsync());
    }

    [Fact]
    public async Task It_is_not_replaced_while_a_portal_uses_it()
    {
        using (var running = Database())
        {
            await running.OpenAsync(TimeProvider.System, AddResellerAsync);
            using var refused = Database();
            Assert.IsType<DatabaseInUse>((await refused.RebuildAsync(TimeProvider.System, _ => Task.CompletedTask)).Refusal);
        }

        using var database = Database();
        Assert.Null((await database.RebuildAsync(TimeProvider.System, _ => Task.CompletedTask)).Refusal);
        Assert.Equal(0, await ResellersAsync());
    }

    [Fact]
    public async Task It_is_not_replaced_while_a_tool_has_it_open()
    {
        using (var first = Database())
        {
            await first.OpenAsync(TimeProvider.System, AddResellerAsync);
        }

        await using var tool = new SqliteConnection(ConnectionString);
        await tool.OpenAsync();
        await using var command = tool.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Resellers";
        await command.ExecuteScalarAsync();
        using var database = Database();

        Assert.IsType<DatabaseInUse>((await database.RebuildAsync(TimeProvider.System, _ => Task.CompletedTask)).Refusal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private BuiltDatabase Database() => new(ConnectionString, TimeProvider.System);

    private static async Task AddResellerAsync(IServiceProvider portal) =>
        _ = (await portal.GetRequiredService<OpenAccount>().OpenAsync(
            Actor.Operator.Instance, Reseller.Create("Nimbus Telecom", "", "", "", CloudPortal.Domain.Currency.Eur))).Value;

    private async Task<int> ResellersAsync()
    {
        await using var db = new PortalDbFactory(PortalDbOptions.For(ConnectionString)).For(Actor.Operator.Instance);
        return await db.Resellers.CountAsync();
    }
}
