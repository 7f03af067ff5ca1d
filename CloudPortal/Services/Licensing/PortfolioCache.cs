using CloudPortal.Data;
using CloudPortal.Services.Accounts;
using Microsoft.Extensions.Caching.Memory;

namespace CloudPortal.Services.Licensing;

/// <summary>
/// Snapshots by reseller, portfolio version and day. Whatever moves a price raises the version in its own transaction, so
/// an entry is never stale; the rights were read with the version and are never kept.
/// </summary>
public sealed class PortfolioCache : IDisposable
{
    /// <summary>Apps of all kept snapshots together; about 1 KB each.</summary>
    private const int MostApps = 200_000;

    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = MostApps });

    public async Task<PortfolioSnapshot> GetAsync(PortalDb db, Access access, DateOnly day, CancellationToken ct)
    {
        var key = (access.ResellerId, access.PortfolioVersion, day);
        if (entries.TryGetValue(key, out PortfolioSnapshot? kept))
        {
            return kept!;
        }

        var snapshot = await PortfolioSnapshot.ReadAsync(db, access, day, ct);
        Keep(access.ResellerId, access.PortfolioVersion, snapshot);
        return snapshot;
    }

    /// <summary>What a change made, once it is committed: the next one to look need not read it again.</summary>
    internal void Keep(long resellerId, long portfolioVersion, PortfolioSnapshot snapshot)
    {
        using var entry = entries.CreateEntry((resellerId, portfolioVersion, snapshot.Day));
        entry.Value = snapshot;
        entry.Size = 1 + snapshot.AppsToday.Count;
        entry.SlidingExpiration = TimeSpan.FromMinutes(30);
    }

    public void Dispose() => entries.Dispose();
}
