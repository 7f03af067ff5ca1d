using CloudPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore.Design;

namespace CloudPortal.Data;

/// <summary>For <c>dotnet ef</c>, which makes migrations without starting the portal.</summary>
internal sealed class DesignTimePortalDbFactory : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args) =>
        new PortalDbFactory(PortalDbOptions.For("Data Source=data/portal.db")).For(Actor.Operator.Instance);
}
