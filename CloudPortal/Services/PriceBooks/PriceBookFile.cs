using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>A price book for whoever knows it by its name, to be written to a file.</summary>
public sealed class PriceBookFile(PortalDbFactory databases)
{
    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="name">With its version, as "EUR 2026.2".</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<Outcome<PriceBook>> OfNamedAsync(Actor actor, string name, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        return await db.PriceBooks.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(b => b.Name == name, ct) is { } book
            ? book.InOrder()
            : NotFound.Instance;
    }
}
