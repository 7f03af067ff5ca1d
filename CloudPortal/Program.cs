using CloudPortal;
using CloudPortal.Commands;
using CloudPortal.Components;
using CloudPortal.Components.Account;
using CloudPortal.Components.Apps;
using CloudPortal.Components.Failures;
using CloudPortal.Components.Home;
using CloudPortal.Components.Layout;
using CloudPortal.Components.PriceBooks;
using CloudPortal.Components.Quotes;
using CloudPortal.Components.Quotes.Editor;
using CloudPortal.Components.Quotes.Public;
using CloudPortal.Components.Security;
using CloudPortal.Data;
using CloudPortal.Jobs;
using CloudPortal.Mail;
using CloudPortal.Sample;
using CloudPortal.Services;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;
using CloudPortal.Services.Quotes;
using MudBlazor.Services;

if (await PortalCommands.TryRun(args, HostEnvironment.Name) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = HostEnvironment.WithDefault(args),
    ContentRootPath = AppContext.BaseDirectory,
});

// Unpublished outside Development, scripts and sheets would answer with no bytes.
builder.WebHost.UseStaticWebAssets();

var sample = SampleSettings.From(builder.Configuration, builder.Environment);
builder.Services.AddSample(sample);
builder.Services.AddPortalDatabase(sample.ConnectionString(builder.Configuration));
builder.Services.AddAccounts();
builder.Services.AddHostedService<OwnAddress>();
builder.Services.AddHostedService<SetupAnnouncement>();
builder.Services.AddSingleton(PortalAddress.From(builder.Configuration));
builder.Services.AddSingleton(SellerDetails.From(builder.Configuration));
builder.Services.AddSingleton(new OutboxSettings(ShowsSecretLinks: builder.Environment.IsDevelopment()));
builder.Services.AddPortalServices();
builder.Services.AddMailServer(SmtpSettings.From(builder.Configuration));
builder.Services.AddPortalJobs();

// In bytes: a key in the longest text that can be pasted, in a script of three bytes a letter.
builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = 96 * 1024);
builder.Services.AddMudServices();
builder.Services.AddRequestLimits();
builder.Logging.KeepLinksOut();
builder.Services.AddScoped<IShellSource, SignedInShell>();
builder.Services.AddScoped<QuoteKeeping>();

var app = builder.Build();
app.UseNamedProxies();
app.UseSecurityHeaders();
app.UseOwnOriginOnly();
app.UseErrorAnswers();
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseSetupGate();
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();
app.UsePublicLinks();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapAccounts();
app.MapAppList();
app.MapPortfolioFile();
app.MapImpact();
app.MapPriceBooks();
app.MapQuotes();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode().OpenCircuitsToAll();

await app.Services.GetRequiredService<SampleStart>().BuildIfNewAsync();
await app.Services.GetRequiredService<DatabaseStart>().MigrateAsync();
await app.RunAsync();
return 0;
