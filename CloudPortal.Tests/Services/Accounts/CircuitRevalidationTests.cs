using CloudPortal.Data;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Services.Accounts;

public sealed class CircuitRevalidationTests
{
    [Fact]
    public async Task An_open_page_turns_anonymous_when_the_stamp_changes()
    {
        await using var portal = await PortalHost.StartAsync();
        var mara = await portal.AddNimbusOwnerAsync();
        await using var circuit = portal.Services.CreateAsyncScope();
        var revalidation = Assert.IsType<CircuitRevalidation>(circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
        var principal = await circuit.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>().CreateAsync(mara);
        Assert.True(await revalidation.IsStillValidAsync(principal));

        await portal.Database.ChangeUserAsync(mara.Id, u => u.SwitchOff());

        Assert.False(await revalidation.IsStillValidAsync(principal));
    }

    [Fact]
    public async Task The_claims_name_the_actor()
    {
        await using var portal = await PortalHost.StartAsync();
        var mara = await portal.AddNimbusOwnerAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        var claims = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>();

        var principal = await claims.CreateAsync(mara);

        Assert.Equal(new(mara.Id, mara.ResellerId), PortalClaims.ActorOf(principal));
        Assert.Equal("Mara Holt", principal.FindFirst(PortalClaims.DisplayName)!.Value);
        Assert.Null(PortalClaims.ActorOf(new()));
    }
}
