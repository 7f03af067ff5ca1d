using CloudPortal.Components;
using CloudPortal.Components.Account;
using CloudPortal.Data;
using CloudPortal.Sample;
using CloudPortal.Services.Accounts;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
var sample = SampleSettings.From(builder.Configuration, builder.Environment);
builder.Services.AddSample(sample);
builder.Services.AddPortalDatabase(sample.ConnectionString(builder.Configuration));
builder.Services.AddAccounts();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapAccounts();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
await app.Services.GetRequiredService<DatabaseStart>().MigrateAsync();
app.Run();
