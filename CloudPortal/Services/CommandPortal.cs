using CloudPortal.Data;
using CloudPortal.Domain;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services;

/// <summary>The portal's services over its database as it is, for a command, also beside a running portal.</summary>
public static class CommandPortal
{
    /// <summary>For a command that writes nothing, whatever it calls.</summary>
    public static Task<Outcome<ServiceProvider>> OpenReadOnlyAsync(string connectionString, TimeProvider clock) =>
        OpenFileAsync(connectionString, $"{connectionString};Mode=ReadOnly", clock);

    public static Task<Outcome<ServiceProvider>> OpenAsync(string connectionString, TimeProvider clock) =>
        OpenFileAsync(connectionString, connectionString, clock);

    private static async Task<Outcome<ServiceProvider>> OpenFileAsync(string named, string connectionString, TimeProvider clock)
    {
        var file = new DatabaseFile(named);
        if (!file.Exists)
        {
            return new NoDatabase(file.Path);
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddPortalDatabase(connectionString);
        services.AddPortalServices();
        var portal = services.BuildServiceProvider();
        await using var db = portal.GetRequiredService<PortalDbFactory>().For(Domain.Accounts.Actor.Operator.Instance);
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await portal.DisposeAsync();
            return new DatabaseOutdated(file.Path);
        }

        return portal;
    }
}

public sealed record NoDatabase(string Path) : Refusal
{
    public override string Sentence => $"There is no database {Path} yet. Start the portal once; it makes it.";
}

public sealed record DatabaseOutdated(string Path) : Refusal
{
    public override string Sentence => $"{Path} was made by an earlier version. Start the portal once; it brings it up to date.";
}
