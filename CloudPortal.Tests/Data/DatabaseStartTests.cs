using CloudPortal.Data;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CloudPortal.Tests.Data;

public sealed class DatabaseStartTests
{
    [Fact]
    public async Task A_first_start_makes_the_folder_and_the_database()
    {
        await using var database = TestDatabase.Missing();
        var folder = Path.Combine(Path.GetDirectoryName(database.File)!, "data");
        var factory = new PortalDbFactory(PortalDbOptions.For($"Data Source={folder}/portal.db;Pooling=False"));

        await StartAsync(factory);

        await using var db = factory.For(CloudPortal.Domain.Accounts.Actor.Operator.Instance);
        Assert.Empty(await db.Resellers.ToListAsync());
        Assert.Equal(["portal.db"], Directory.GetFiles(folder).Select(Path.GetFileName).Where(f => !f!.Contains('-', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_lock_of_a_start_that_was_killed_does_not_hold_up_the_next()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var db = database.ForOperator())
        {
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-11-17 09:00:00')""");
        }

        await StartAsync(database.Factory).WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Two_starts_at_once_both_end_with_a_database()
    {
        await using var database = TestDatabase.Missing();

        await Task.WhenAll(Task.Run(() => StartAsync(database.Factory)), Task.Run(() => StartAsync(database.Factory)));

        await using var db = database.ForOperator();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task A_connection_is_set_up_to_lose_nothing(string setting, string expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.ForOperator();
        await db.Database.OpenConnectionAsync();

        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the settings' names are those above
        command.CommandText = $"PRAGMA {setting}";
#pragma warning restore CA2100
        Assert.Equal(expected, (await command.ExecuteScalarAsync())!.ToString());
    }

    private static Task StartAsync(PortalDbFactory databases) =>
        new DatabaseStart(databases, TimeProvider.System, NullLogger<DatabaseStart>.Instance).MigrateAsync();
}
