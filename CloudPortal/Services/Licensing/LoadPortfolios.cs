using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;

namespace CloudPortal.Services.Licensing;

/// <summary>
/// Brings whole portfolios with their past into a database that is being filled. What is loaded was made by the verbs of
/// the domain; no order, charge or audit entry is written for it, since nobody ordered it here.
/// </summary>
public sealed class LoadPortfolios(PortalDbFactory databases, WriteGate gate)
{
    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="load">Adds the rows, each after those that it names; all or none of them are kept.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<Done>> LoadAsync(Actor actor, Action<LoadedPortfolios> load, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                if ((await AccessCheck.Administrator(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                using var rows = await LoadedPortfolios.OpenAsync(db, token);
                load(rows);
                return Done.Instance;
            },
            ct);
    }
}
