using System.Net;
using CloudPortal.Components.Account;
using CloudPortal.Sample;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Web;

public sealed class PersonaDoorTests
{
    [Fact]
    public async Task One_click_signs_in_where_sample_data_is()
    {
        await using var portal = await PortalHost.StartAsync();
        await portal.AddNimbusOwnerAsync();
        var visitor = portal.NewVisitor();

        var answer = await visitor.BecomePersonaAsync(SamplePersonas.NimbusOwner.Key);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Nobody_becomes_a_user_who_is_no_persona()
    {
        await using var portal = await PortalHost.StartAsync();
        await portal.AddNimbusOwnerAsync();
        var visitor = portal.NewVisitor();

        await visitor.BecomePersonaAsync(SamplePersonas.NimbusOwner.Email);

        Assert.False(await visitor.IsSignedInAsync());
    }

    // The host hands the sample's settings to every environment: outside Development they must not count.
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_there_is_no_door_even_with_sample_settings(string environment)
    {
        await using var portal = await PortalHost.StartAsync(environment);
        await portal.AddNimbusOwnerAsync();
        var visitor = portal.NewVisitor();

        var page = await (await visitor.GetAsync(AccountRoutes.SignIn)).Content.ReadAsStringAsync();
        await visitor.BecomePersonaAsync(SamplePersonas.NimbusOwner.Key);

        Assert.Contains("Sign in", page, StringComparison.Ordinal);
        Assert.DoesNotContain("persona", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Nimbus", page, StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
        Assert.DoesNotContain(Endpoints(portal), e => e.RoutePattern.RawText!.Contains("persona", StringComparison.OrdinalIgnoreCase));
        Assert.False(portal.Services.GetRequiredService<PersonaDoor>().IsOpen);
    }

    [Fact]
    public async Task Only_static_files_account_pages_and_failures_are_open_to_everybody()
    {
        await using var portal = await PortalHost.StartAsync();

        var open = Endpoints(portal)
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null)
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'));

        Assert.DoesNotContain(open, route => !route.StartsWith("account/", StringComparison.Ordinal) && !(route == "q" || route.StartsWith("q/", StringComparison.Ordinal)) && !route.StartsWith("verify", StringComparison.Ordinal) && !route.StartsWith("_blazor", StringComparison.Ordinal) && route is not ("error" or "not-found" or "setup"));
    }

    private static IEnumerable<RouteEndpoint> Endpoints(PortalHost portal) =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
