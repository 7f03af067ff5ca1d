using System.Net;
using System.Net.WebSockets;
using CloudPortal.Data;
using CloudPortal.Services;
using CloudPortal.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace CloudPortal.Tests.Web;

/// <summary>The socket of a live page, asked by other sites in the name of somebody who has signed in.</summary>
public sealed class OwnOriginTests : IAsyncLifetime
{
    private PortalHost portal = null!;
    private PortalUser mara = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalHost.StartAsync("Production");
        mara = await portal.AddNimbusOwnerAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_page_of_this_portal_opens_the_socket() => Assert.Equal(WebSocketState.Open, await ConnectAsync(Own));

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost")]
    [InlineData("null")]
    public async Task Another_site_does_not(string origin)
    {
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(origin));
        foreach (var (method, path) in new[] { (HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1"), (HttpMethod.Get, "/_blazor?id=1"), (HttpMethod.Post, "/_blazor?id=1"), (HttpMethod.Get, "/_BLAZOR") })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(method, path, origin)).StatusCode);
        }
    }

    [Fact]
    public async Task The_same_host_at_another_port_is_another_site() =>
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync($"http://{portal.ClientOptions.BaseAddress.Host}:1"));

    [Fact]
    public async Task What_stands_in_for_the_socket_answers_this_portal() =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", Own)).StatusCode);

    [Theory]
    [InlineData("http://localhost:5220", "localhost:5220", true)]
    [InlineData("https://portal.example", "portal.example", true)]
    [InlineData("https://portal.example", "portal.example:443", true)]
    [InlineData("https://PORTAL.example", "portal.example", true)]
    [InlineData("https://public.example", "internal:8080", true)]
    [InlineData("http://public.example", "internal:8080", false)]
    [InlineData("https://public.example:8443", "internal:8080", false)]
    [InlineData("https://portal.example.evil.example", "portal.example", false)]
    [InlineData("https://evil.example", "portal.example", false)]
    [InlineData("file://", "portal.example", false)]
    [InlineData("null", "portal.example", false)]
    [InlineData("https://portal.example", "", false)]
    public void Own_is_the_host_that_was_asked_and_the_public_address(string origin, string host, bool isOwn) =>
        Assert.Equal(isOwn, Address("https://public.example").IsOwn(origin, host));

    [Fact]
    public void Links_name_the_public_address_where_there_is_one()
    {
        var asked = new Uri("http://localhost:5220/");

        Assert.Equal("https://public.example/setup?token=x", Address("https://public.example").LinkTo("/setup?token=x", asked));
        Assert.Equal("http://localhost:5220/setup?token=x", Address("").LinkTo("/setup?token=x", asked));
        Assert.Throws<FormatException>(() => Address("public.example"));
    }

    private string Own => portal.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);

    private static PortalAddress Address(string setting) =>
        PortalAddress.From(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublicAddress"] = setting }).Build());

    private async Task<Cookie> CookieAsync()
    {
        var visitor = portal.NewVisitor();
        await visitor.SignInAsync(mara.Email!, PortalHost.Password);
        return visitor.Cookie;
    }

    private async Task<WebSocketState> ConnectAsync(string origin)
    {
        var cookie = await CookieAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.SetRequestHeader("Cookie", $"{cookie.Name}={cookie.Value}");
        await socket.ConnectAsync(new UriBuilder(portal.ClientOptions.BaseAddress) { Scheme = "ws", Path = "/_blazor" }.Uri, TestContext.Current.CancellationToken);
        return socket.State;
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string origin)
    {
        var cookie = await CookieAsync();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = portal.ClientOptions.BaseAddress };
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        return await http.SendAsync(request);
    }
}
