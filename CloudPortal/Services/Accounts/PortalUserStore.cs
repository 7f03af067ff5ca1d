using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>
/// Identity's store over a context of its own: whoever signs in has no reseller yet, so it works as the operator. The
/// context is not in the container, where a page or a service could take it.
/// </summary>
internal sealed class PortalUserStore : UserOnlyStore<PortalUser, PortalDb>, IUserStore<PortalUser>
{
    private bool isDisposed;

    public PortalUserStore(PortalDbFactory databases, IdentityErrorDescriber describer)
        : base(databases.For(Actor.Operator.Instance), describer)
    {
    }

    // The user manager and the container both dispose it; a pooled context must be given back only once.
    void IDisposable.Dispose()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        Dispose();
        Context.Dispose();
    }
}
