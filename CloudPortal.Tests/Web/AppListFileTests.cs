using System.Net;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Web;

public sealed class AppListFileTests
{
    [Fact]
    public async Task The_file_is_for_who_signed_in_and_takes_the_query_of_the_page()
    {
        await using var portal = await PortalHost.StartAsync();
        var owner = await portal.AddNimbusOwnerAsync();
        var visitor = portal.NewVisitor();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/apps.csv")).StatusCode);

        await visitor.SignInAsync(owner.Email!, PortalHost.Password);
        var answer = await visitor.GetAsync("/apps.csv?q=nothing&page=3&bundle=gold");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("text/csv", "apps-2026-11-17.csv"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        Assert.StartsWith("App,Cloud ID,", (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/apps.csv?under=KESTREL")).StatusCode);
    }
}
