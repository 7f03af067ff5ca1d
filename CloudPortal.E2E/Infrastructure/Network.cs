using Microsoft.Playwright;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>Stands between a page and its server, and can be cut: the live connection drops and no new one comes about.</summary>
public sealed class Network
{
    private const string Live = "**/_blazor**";

    private readonly List<IWebSocketRoute> sockets = [];
    private bool isCut;

    private Network()
    {
    }

    /// <summary>Before the page opens.</summary>
    public static async Task<Network> BeforeAsync(IPage page)
    {
        var network = new Network();
        await page.RouteAsync(Live, route => network.isCut ? route.AbortAsync() : route.ContinueAsync());
        await page.RouteWebSocketAsync(Live, network.Connect);
        return network;
    }

    public async Task CutAsync()
    {
        isCut = true;
        foreach (var socket in sockets)
        {
            await socket.CloseAsync(new() { Code = 4000 });
        }
    }

    public void Mend() => isCut = false;

    private void Connect(IWebSocketRoute socket)
    {
        sockets.Add(socket);
        socket.ConnectToServer();
    }
}
