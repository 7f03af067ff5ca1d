namespace CloudPortal.Tests.Support;

/// <summary>A portal with a seller at work, on 17 November 2026.</summary>
public abstract class QuoteTest : IAsyncLifetime
{
    internal TestPortal Portal { get; private set; } = null!;

    internal QuoteDesk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await TestPortal.StartAsync();
        Portal.GoTo(new(2026, 11, 17));
        Desk = await QuoteDesk.OpenAsync(Portal);
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
