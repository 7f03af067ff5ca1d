using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>The portal in this process, on a real Kestrel, with sample data on a fixed day unless it starts as in production.</summary>
public sealed class PortalServer : WebApplicationFactory<Program>
{
    private readonly DatabaseFolder database;
    private readonly string environment;

    private readonly TimeSpan? checksSessions;

    private PortalServer(DatabaseFolder database, string environment, int port, TimeSpan? checksSessions = null)
    {
        (this.database, this.environment, this.checksSessions) = (database, environment, checksSessions);
        UseKestrel(port);
    }

    public Uri Address => ClientOptions.BaseAddress;

    /// <param name="database">With the sample in it.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="checksSessions">How often it looks by itself whether an open page's session still stands; null as always.</param>
    public static PortalServer OfSample(DatabaseFolder database, int port = 0, TimeSpan? checksSessions = null) =>
        Start(new PortalServer(database, "Development", port, checksSessions));

    /// <param name="database">Its real one.</param>
    public static PortalServer InProduction(DatabaseFolder database) => Start(new PortalServer(database, "Production", port: 0));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("ConnectionStrings:Portal", database.ConnectionString);
        builder.UseSetting("Sample:Database", database.ConnectionString);
        builder.UseSetting("Sample:Today", SampleTemplate.Today);
        builder.UseSetting("Logging:LogLevel:Default", "Error");

        if (checksSessions is { } often)
        {
            builder.ConfigureTestServices(services => services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = often));
        }

        // It may end while pages are still open.
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Components.Server", "None");
    }

    private static PortalServer Start(PortalServer server)
    {
        server.StartServer();
        return server;
    }
}
