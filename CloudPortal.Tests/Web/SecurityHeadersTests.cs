using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Web;

public sealed partial class SecurityHeadersTests : IAsyncLifetime
{
    private PortalHost portal = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalHost.StartAsync("Production");
        await portal.AddNimbusOwnerAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/tokens.css", HttpStatusCode.OK)]
    [InlineData("/_framework/blazor.web.js", HttpStatusCode.OK)]
    [InlineData("/error", HttpStatusCode.OK)]
    [InlineData("/_blazor/negotiate", HttpStatusCode.MethodNotAllowed)]
    public async Task Every_answer_has_them(string path, HttpStatusCode status)
    {
        var answer = await portal.NewVisitor().GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        AssertSafe(answer);
    }

    [Fact]
    public async Task A_live_page_a_missing_one_and_a_refused_form_have_them_too()
    {
        var visitor = portal.NewVisitor();
        await visitor.SignInAsync("mara.holt@nimbus.example", PortalHost.Password);

        foreach (var path in new[] { "/", "/no-such-page", "/no-such-file.css" })
        {
            AssertSafe(await visitor.GetAsync(path));
        }

        AssertSafe(await visitor.PostAsync("/account/sign-out", token: null, new Dictionary<string, string>()));
    }

    [Fact]
    public async Task A_page_that_failed_has_them_too()
    {
        var visitor = portal.NewVisitor();
        await visitor.FormAsync();
        await using (var db = portal.Database.ForOperator())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Users\" RENAME TO \"Gone\"");
        }

        var answer = await visitor.SignInAsync("mara.holt@nimbus.example", PortalHost.Password);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Something failed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        AssertSafe(answer);
    }

    [Fact]
    public async Task The_one_script_within_a_page_is_named_by_its_hash()
    {
        var answer = await portal.NewVisitor().GetAsync("/account/sign-in");
        var scripts = InlineScript().Matches(await answer.Content.ReadAsStringAsync());

        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Assert.Single(scripts).Groups["script"].Value)));
        Assert.Contains($"script-src 'self' 'sha256-{hash}';", Policy(answer), StringComparison.Ordinal);
    }

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    private static void AssertSafe(HttpResponseMessage answer)
    {
        var policy = Policy(answer);
        foreach (var rule in new[] { "default-src 'self'", "script-src 'self' 'sha256-", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'" })
        {
            Assert.Contains(rule, policy, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("unsafe", policy.Split("; ").Single(r => r.StartsWith("script-src", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [GeneratedRegex("<script(?![^>]* src=)[^>]*>(?<script>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineScript();
}
