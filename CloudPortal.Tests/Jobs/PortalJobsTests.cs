using CloudPortal.Jobs;
using CloudPortal.Tests.Support;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CloudPortal.Tests.Jobs;

public sealed class PortalJobsTests
{
    [Fact]
    public async Task A_portal_that_runs_sends_what_waits_without_being_asked()
    {
        await using var portal = await MailPortal.StartAsync();
        await portal.WriteAsync("By itself");
        var host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        host.Logging.SetMinimumLevel(LogLevel.None);
        portal.Build(host.Services).AddPortalJobs();
        using var running = host.Build();

        await running.StartAsync();
        await portal.Server.FirstMail.WaitAsync(TimeSpan.FromSeconds(60));
        await running.StopAsync();

        Assert.Single(portal.Server.Mails);
    }
}
