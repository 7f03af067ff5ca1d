using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Resellers;

/// <summary>The licensed apps of today beside a stream of another day: both go by reseller, so only one of each is held.</summary>
internal sealed class TodaysApps(IAsyncEnumerable<StreamedPortfolio> stream) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<StreamedPortfolio> todays = stream.GetAsyncEnumerator();
    private StreamedPortfolio? next;
    private bool hasBegun;

    /// <param name="resellerId">Greater than the one before.</param>
    public async Task<IReadOnlyList<LicensedApp>> OfAsync(long resellerId)
    {
        while (!hasBegun || next?.ResellerId < resellerId)
        {
            hasBegun = true;
            next = await todays.MoveNextAsync() ? todays.Current : null;
        }

        return next?.ResellerId == resellerId ? next.Licensed : [];
    }

    public ValueTask DisposeAsync() => todays.DisposeAsync();
}
