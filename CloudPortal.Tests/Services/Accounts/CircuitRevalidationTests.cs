using System.Security.Claims;
using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Services.Accounts;

public sealed class CircuitRevalidationTests : IAsyncLifetime
{
    private PortalHost portal = null!;
    private PortalUser mara = null!;
    private AsyncServiceScope circuit;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalHost.StartAsync();
        mara = await portal.AddNimbusOwnerAsync();
        circuit = portal.Services.CreateAsyncScope();
    }

    public async ValueTask DisposeAsync()
    {
        await circuit.DisposeAsync();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task An_open_page_turns_anonymous_when_the_stamp_changes()
    {
        var principal = await SignedInAsync(Guid.NewGuid());
        Assert.True(await IsStillValidAsync(principal));

        await portal.Database.ChangeUserAsync(mara.Id, u => u.SwitchOff());

        Assert.False(await IsStillValidAsync(principal));
    }

    [Fact]
    public async Task An_open_page_turns_anonymous_when_its_session_ends_and_other_sessions_stay()
    {
        var (here, elsewhere) = (Guid.NewGuid(), Guid.NewGuid());
        await portal.Services.GetRequiredService<EndedSessions>().EndAsync(here);

        Assert.False(await IsStillValidAsync(await SignedInAsync(here)));
        Assert.True(await IsStillValidAsync(await SignedInAsync(elsewhere)));
    }

    [Fact]
    public async Task A_page_without_a_session_is_nobodys()
    {
        var principal = await SignedInAsync(session: null);

        Assert.False(await IsStillValidAsync(principal));
        Assert.Null(PortalClaims.ActorOf(principal));
    }

    [Fact]
    public async Task The_claims_name_the_actor()
    {
        var session = Guid.NewGuid();

        var principal = await SignedInAsync(session);

        Assert.Equal(new Actor.User(mara.Id, mara.ResellerId, session), PortalClaims.ActorOf(principal));
        Assert.Equal("Mara Holt", principal.FindFirst(PortalClaims.DisplayName)!.Value);
        Assert.Null(PortalClaims.ActorOf(new()));
    }

    private Task<bool> IsStillValidAsync(ClaimsPrincipal principal) =>
        Assert.IsType<CircuitRevalidation>(circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>()).IsStillValidAsync(principal);

    private async Task<ClaimsPrincipal> SignedInAsync(Guid? session)
    {
        var principal = await circuit.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>().CreateAsync(mara);
        if (session is { } id)
        {
            ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(PortalClaims.Session, id.ToString()));
        }

        return principal;
    }
}
