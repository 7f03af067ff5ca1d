using System.Net;
using System.Text.Json.Nodes;
using CloudPortal.Sample;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Web;

public sealed class PortfolioFileTests
{
    [Fact]
    public async Task A_reseller_downloads_its_portfolio_of_the_next_1st_under_its_name()
    {
        await using var host = await PortalHost.StartAsync();
        await host.AddNimbusOwnerAsync();
        var owner = host.NewVisitor();
        await owner.BecomePersonaAsync(SamplePersonas.NimbusOwner.Key);

        var answer = await owner.GetAsync("/portfolio-file");

        // Without a price book there is no document, and the answer says why.
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await host.AddBookAsync();
        answer = await owner.GetAsync("/portfolio-file");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("nimbus-telecom-2026-12-01.json", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("2026-12-01", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["date"]);
    }

    [Fact]
    public async Task Nobody_gets_a_portfolio_without_having_signed_in()
    {
        await using var host = await PortalHost.StartAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await host.NewVisitor().GetAsync("/portfolio-file")).StatusCode);
    }
}
