using System.Net;
using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Sample;
using CloudPortal.Services.PriceBooks;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Support;

/// <summary>The real portal on a real Kestrel and a database of its own, in sample mode unless the environment says otherwise.</summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    public const string Password = "correct horse battery";

    /// <summary>Answers the antiforgery token of whoever asks, so that a form can be posted without finding it on a page.</summary>
    public const string TokenPath = "/test/antiforgery-token";

    private readonly TestDatabase database;
    private readonly string environment;
    private readonly List<HttpClient> visitors = [];

    private PortalHost(TestDatabase database, string environment)
    {
        (this.database, this.environment) = (database, environment);
        UseKestrel(0);
    }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 17, 9, 0, 0, TimeSpan.Zero));

    public TestDatabase Database => database;

    public static async Task<PortalHost> StartAsync(string environment = "Development")
    {
        var host = new PortalHost(await TestDatabase.CreateAsync(), environment);
        host.StartServer();
        return host;
    }

    /// <summary>The factory's own clients follow redirects on a real Kestrel, whatever they are told.</summary>
    /// <param name="cookies">What another one holds already, such as the cookie of a session.</param>
    public Visitor NewVisitor(params Cookie[] cookies)
    {
        var own = new CookieContainer();
        foreach (var cookie in cookies)
        {
            own.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, cookie.Domain));
        }

        var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = own }) { BaseAddress = ClientOptions.BaseAddress };
        visitors.Add(visitor);
        return new Visitor(visitor, own);
    }

    /// <summary>The persona's user, with a password, in a reseller of its own.</summary>
    public async Task<PortalUser> AddNimbusOwnerAsync()
    {
        var nimbus = await database.AddResellerAsync("Nimbus Telecom");
        return await WithPasswordAsync(PortalUser.OfReseller(nimbus.Id, SamplePersonas.NimbusOwner.Email, "Mara Holt", Role.Owner));
    }

    public Task<PortalUser> AddAdminAsync() => WithPasswordAsync(PortalUser.OfStaff("ines.vidal@cloudportal.example", "Ines Vidal", Role.Admin));

    /// <summary>The sample price book, in force from the day after.</summary>
    public async Task AddBookAsync()
    {
        var books = Services.GetRequiredService<AddPriceBook>();
        var id = (await books.AddDraftAsync(Actor.Operator.Instance, SampleBooks.Eur())).Value;
        _ = (await Services.ScheduleAsync(id, new DateOnly(2026, 11, 18), moves: null)).Value;
    }

    public override async ValueTask DisposeAsync()
    {
        visitors.ForEach(v => v.Dispose());
        await base.DisposeAsync();
        await database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("ConnectionStrings:Portal", database.ConnectionString);
        builder.UseSetting("Sample:Database", database.ConnectionString);
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(Clock)
            .Configure<SecurityStampValidatorOptions>(stamps => stamps.TimeProvider = Clock)
            .Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => cookie.TimeProvider = Clock)
            .AddSingleton<IStartupFilter, TokenPage>());
    }

    private async Task<PortalUser> WithPasswordAsync(PortalUser user)
    {
        await using var scope = Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().CreateAsync(user, Password);
        return result.Succeeded ? user : throw new InvalidOperationException(result.ToString());
    }

    private sealed class TokenPage(IAntiforgery antiforgery) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(TokenPath, page => page.Run(async context =>
            {
                context.User = (await context.AuthenticateAsync()).Principal ?? context.User;
                await context.Response.WriteAsync(antiforgery.GetAndStoreTokens(context).RequestToken!);
            }));
            next(app);
        };
    }
}
