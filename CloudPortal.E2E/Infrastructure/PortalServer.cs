using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Sample;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>The portal in this process, on a real Kestrel and a database of its own, with sample data on a fixed day.</summary>
public sealed class PortalServer : WebApplicationFactory<Program>
{
    public const string Today = "2026-11-17";

    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-e2e-").FullName;

    public PortalServer() => UseKestrel(0);

    public Uri Address => ClientOptions.BaseAddress;

    public async Task StartAsync()
    {
        StartServer();
        await AddPersonaAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Sample:Enabled", "true");
        builder.UseSetting("Sample:Database", $"Data Source={Path.Combine(folder, "sample.db")};Pooling=False");
        builder.UseSetting("Sample:Today", Today);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }

    /// <summary>Whom the personas' button signs in, unless the sample data already has her.</summary>
    private async Task AddPersonaAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        if (await users.FindByEmailAsync(SamplePersonas.NimbusOwner.Email) is not null)
        {
            return;
        }

        await using var db = scope.ServiceProvider.GetRequiredService<PortalDbFactory>().For(Actor.Operator.Instance);
        var nimbus = Reseller.Create("Nimbus Telecom", "1 Harbour Street, Bristol", "GB123456789", "billing@nimbus.example", Currency.Eur);
        db.Add(nimbus);
        await db.SaveChangesAsync();
        await users.CreateAsync(PortalUser.OfReseller(nimbus.Id, SamplePersonas.NimbusOwner.Email, "Mara Holt", Role.Owner), SamplePersonas.Password);
    }
}
