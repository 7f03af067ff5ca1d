using System.Net;
using CloudPortal.Components.Security;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CloudPortal.Tests.Web;

/// <summary>A quote's link over a real Kestrel, asked by somebody who has not signed in.</summary>
public sealed class PublicLinkTests : IAsyncLifetime
{
    private PortalHost portal = null!;
    private Actor.User seller = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalHost.StartAsync();
        await portal.AddAdminAsync();
        await portal.AddBookAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        seller = await portal.Database.AddUserAsync(PortalUser.OfStaff("tom.brandt@example.com", "Tom Brandt", Role.Sales));
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task It_opens_without_a_sign_in_and_nobody_else_learns_its_address()
    {
        var link = await SentAsync();

        foreach (var path in new[] { $"/q/{link.Token}", $"/q/{link.Token}/print" })
        {
            var answer = await portal.NewVisitor().GetAsync(path);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            AssertPrivate(answer);
        }
    }

    [Fact]
    public async Task Unknown_and_revoked_ones_answer_alike_as_not_found()
    {
        var link = await SentAsync();
        await portal.Services.GetRequiredService<QuoteLinks>().RevokeAsync(seller, link.Number);

        foreach (var path in new[] { link.Token, link.Token[..^1], "guessed" }.SelectMany(token => new[] { $"/q/{token}", $"/q/{token}/print", $"/q/{token}/pdf" }))
        {
            var answer = await portal.NewVisitor().GetAsync(path);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            AssertPrivate(answer);
        }

        Assert.Contains("This link does not work", await (await portal.NewVisitor().GetAsync("/q/guessed/print")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_cut_short_or_has_something_behind_it_answers_like_an_unknown_one()
    {
        var link = await SentAsync();

        foreach (var path in new[] { "/q", "/q/", $"/q/{link.Token}/prin", $"/q/{link.Token}/print/more" })
        {
            var answer = await portal.NewVisitor().GetAsync(path);

            Assert.Contains("This link does not work", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            AssertPrivate(answer);
        }
    }

    [Fact]
    public async Task Whoever_checks_it_by_its_head_alone_is_not_sent_to_the_sign_in()
    {
        var link = await SentAsync();

        async Task<HttpStatusCode> CheckAsync(string path) => (await portal.NewVisitor().HeadAsync(path)).StatusCode;

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK],
            [await CheckAsync($"/q/{link.Token}"), await CheckAsync($"/q/{link.Token}/print"), await CheckAsync("/q/guessed"), await CheckAsync("/verify/7K4M-9QTX-2B")]);
    }

    [Fact]
    public async Task The_printed_page_is_whole_without_a_script()
    {
        var link = await SentAsync();

        var page = await (await portal.NewVisitor().GetAsync($"/q/{link.Token}/print?users=1-1000")).Content.ReadAsStringAsync();

        Assert.Contains("Quote for Tramontana Networks", page, StringComparison.Ordinal);
        Assert.Contains("4\u2009308.15", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("23 % of the public price: \u2212114.77 EUR.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<button", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetching_it_is_no_view()
    {
        var link = await SentAsync();

        await portal.NewVisitor().GetAsync($"/q/{link.Token}");

        var view = (await portal.Services.GetRequiredService<QuoteQueries>().GetAsync(seller, link.Number)).Value;
        Assert.Equal((QuoteStatus.Sent, 0), (view.Facts.Status, view.Reception!.Views.Count));
    }

    [Fact]
    public async Task Too_many_requests_of_one_network_are_turned_away_for_a_minute()
    {
        var visitor = portal.NewVisitor();
        for (var i = 0; i < RequestLimits.PagesPerMinute; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/q/guessed")).StatusCode);
        }

        var answer = await visitor.GetAsync("/q/guessed");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter!.Delta);
        Assert.Contains("Too many requests", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        AssertPrivate(answer);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/sign-in")).StatusCode);
    }

    [Fact]
    public void No_log_of_requests_has_its_address_however_much_is_logged()
    {
        var rules = portal.Services.GetRequiredService<IOptions<LoggerFilterOptions>>().Value.Rules;

        Assert.Contains(rules, r => r is { CategoryName: "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel: LogLevel.Warning });
    }

    [Fact]
    public async Task A_visitor_opens_a_live_page_and_nothing_behind_the_sign_in()
    {
        var visitor = portal.NewVisitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsync("/_blazor/negotiate?negotiateVersion=1", token: null, new Dictionary<string, string>())).StatusCode);
        foreach (var path in new[] { "/", "/apps", "/your-quotes", "/your-quotes/Q-2026-0001", "/price-books" })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(path)).StatusCode);
        }
    }

    private async Task<SentLink> SentAsync()
    {
        var number = (await portal.Services.GetRequiredService<QuoteDrafts>().OpenAsync(seller, Currency.Eur, QuoteDesk.Tramontana())).Value;
        var revision = (await portal.Services.GetRequiredService<QuoteQueries>().GetAsync(seller, number)).Value.Facts.Revision;
        return (await portal.Services.GetRequiredService<SendQuote>().SendAsync(seller, number, revision)).Value;
    }

    private static void AssertPrivate(HttpResponseMessage answer)
    {
        Assert.Equal("noindex, nofollow", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
