using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>The portal in this process, on a real Kestrel, with sample data on a fixed day unless it starts as in production.</summary>
public sealed class PortalServer : WebApplicationFactory<Program>
{
    private readonly DatabaseFolder database;
    private readonly string environment;

    private PortalServer(DatabaseFolder database, string environment, int port)
    {
        (this.database, this.environment) = (database, environment);
        UseKestrel(port);
    }

    public Uri Address => ClientOptions.BaseAddress;

    /// <param name="database">With the sample in it.</param>
    /// <param name="port">0 for any that is free.</param>
    public static PortalServer OfSample(DatabaseFolder database, int port = 0) => Start(new PortalServer(database, "Development", port));

    /// <param name="database">Its real one.</param>
    public static PortalServer InProduction(DatabaseFolder database) => Start(new PortalServer(database, "Production", port: 0));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("ConnectionStrings:Portal", database.ConnectionString);
        builder.UseSetting("Sample:Database", database.ConnectionString);
        builder.UseSetting("Sample:Today", SampleTemplate.Today);
        builder.UseSetting("Logging:LogLevel:Default", "Error");
    }

    private static PortalServer Start(PortalServer server)
    {
        server.StartServer();
        return server;
    }
}
