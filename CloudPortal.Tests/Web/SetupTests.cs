using System.Net;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Web;

public sealed class SetupTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    private PortalHost portal = null!;
    private SetUpPortal setup = null!;
    private string token = "";

    public async ValueTask InitializeAsync()
    {
        portal = await PortalHost.StartAsync("Production");
        setup = portal.Services.GetRequiredService<SetUpPortal>();
        token = setup.NewToken();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/apps")]
    [InlineData("/account/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/setup")]
    [InlineData("/setup?token=")]
    [InlineData("/setup?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/apps.csv")]
    public async Task Before_it_everything_leads_to_a_page_that_says_so(string path)
    {
        var answer = await portal.NewVisitor().GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/not-set-up", answer.Headers.Location!.ToString());
        Assert.Contains("This portal is not set up yet", await PageAsync(portal.NewVisitor(), "/account/not-set-up"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_makes_an_Admin_who_is_signed_in_and_sample_prices_in_force_today()
    {
        var visitor = portal.NewVisitor();

        var answer = await SubmitAsync(visitor);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(await visitor.IsSignedInAsync());
        await using var db = portal.Database.ForOperator();
        var admin = await db.Users.SingleAsync();
        Assert.Equal((Role.Admin, "Ines Vidal", "ines@portal.example"), (admin.Role, admin.DisplayName, admin.Email));
        Assert.Equal(AuditAction.PortalSetUp, (await db.AuditEntries.SingleAsync()).Action);
        Assert.Equal(
            [("EUR 2026.1", Today, true), ("USD 2026.1", Today, true)],
            (await db.PriceBooks.ToListAsync()).OrderBy(b => b.Name).Select(b => (b.Name, b.EffectiveFrom!.Value, b.IsSample)));
        Assert.True((await portal.NewVisitor().SignInAsync("ines@portal.example", PortalHost.Password)).StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_empty_start_leaves_a_draft_in_its_currency_and_nothing_in_force()
    {
        await SubmitAsync(portal.NewVisitor(), ("Input.Prices", "Empty"), ("Input.Currency", "KWD"));

        await using var db = portal.Database.ForOperator();
        var draft = await db.PriceBooks.SingleAsync();
        Assert.Equal(("KWD 2026.1", Currency.Kwd, (DateOnly?)null, false), (draft.Name, draft.Currency, draft.EffectiveFrom, draft.IsSample));
        Assert.Empty(draft.Rates);
        Assert.Equal([1], draft.Tiers.Select(t => t.From));
    }

    [Fact]
    public async Task Afterwards_the_page_answers_like_a_missing_one_even_with_its_token()
    {
        var (admin, late) = (portal.NewVisitor(), portal.NewVisitor());
        await late.GetAsync($"/setup?token={token}");
        await SubmitAsync(admin);

        foreach (var visitor in new[] { portal.NewVisitor(), admin })
        {
            var missing = await visitor.GetAsync("/no-such-page");
            var closed = await visitor.GetAsync($"/setup?token={token}");
            Assert.Equal(missing.StatusCode, closed.StatusCode);
            Assert.Equal(missing.Headers.Location?.AbsolutePath, closed.Headers.Location?.AbsolutePath);
        }

        await late.PostAsync($"/setup?token={token}", await late.TokenAsync(), Fields([("Input.Email", "second@portal.example")]));
        await using var db = portal.Database.ForOperator();
        Assert.Equal(1, await db.Users.CountAsync());
        Assert.Equal("/", (await portal.NewVisitor().GetAsync("/account/not-set-up")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Two_browsers_at_once_make_one_Admin()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => setup.SetUpAsync(token, Typed() with { Email = $"admin{i}@portal.example" }))));

        Assert.Single(answers, a => a.Refusal is null);
        Assert.All(answers.Where(a => a.Refusal is not null), a => Assert.Equal(NotFound.Instance, a.Refusal));
        await using var db = portal.Database.ForOperator();
        Assert.Equal((1, 2), (await db.Users.CountAsync(), await db.PriceBooks.CountAsync()));
    }

    [Fact]
    public async Task A_second_portal_over_the_same_database_makes_no_second_Admin()
    {
        using var second = new WriteGate();
        var other = ActivatorUtilities.CreateInstance<SetUpPortal>(portal.Services, second);
        var key = other.NewToken();
        Assert.True(await other.IsNeededAsync());
        await setup.SetUpAsync(token, Typed());

        Assert.Equal(NotFound.Instance, (await other.SetUpAsync(key, Typed() with { Email = "second@portal.example" })).Refusal);
        Assert.False(await other.IsNeededAsync());
    }

    [Fact]
    public async Task A_new_start_makes_a_new_token_and_the_one_before_opens_nothing()
    {
        var later = setup.NewToken();

        Assert.False(setup.IsToken(token));
        Assert.True(setup.IsToken(later));
        Assert.Equal(43, later.Length);
        Assert.Equal(HttpStatusCode.Redirect, (await portal.NewVisitor().GetAsync($"/setup?token={token}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await portal.NewVisitor().GetAsync($"/setup?token={later}")).StatusCode);
    }

    [Theory]
    [InlineData("Input.Name", "  ", "A name has 1 to 120 characters.")]
    [InlineData("Input.Email", "ines", "This is no e-mail.")]
    [InlineData("Input.Email", "", "Type an e-mail.")]
    [InlineData("Input.Password", "eleven char", "A password has at least 12 characters.")]
    [InlineData("Input.Password", "            ", "A password has at least 12 characters.")]
    [InlineData("Input.Repeat", "something different", "The two passwords differ.")]
    [InlineData("Input.Currency", "XXX", "Choose the currency of the first draft.")]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(string field, string typed, string error)
    {
        var answer = await SubmitAsync(portal.NewVisitor(), ("Input.Prices", "Empty"), ("Input.Currency", "EUR"), (field, typed));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(error, page, StringComparison.Ordinal);
        Assert.Contains(field is "Input.Name" ? "value=\"ines@portal.example\"" : "value=\"Ines Vidal\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(PortalHost.Password, page, StringComparison.Ordinal);
        await using var db = portal.Database.ForOperator();
        Assert.False(await db.Users.AnyAsync() || await db.PriceBooks.AnyAsync());
    }

    [Fact]
    public async Task A_form_without_the_antiforgery_token_is_refused()
    {
        var answer = await portal.NewVisitor().PostAsync($"/setup?token={token}", token: null, Fields([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await using var db = portal.Database.ForOperator();
        Assert.False(await db.Users.AnyAsync());
    }

    [Fact]
    public async Task Where_sample_data_is_there_is_nothing_to_set_up()
    {
        await using var sample = await PortalHost.StartAsync();
        var door = sample.Services.GetRequiredService<SetUpPortal>();
        var key = door.NewToken();

        Assert.False(await door.IsNeededAsync());
        Assert.Equal(NotFound.Instance, (await door.SetUpAsync(key, Typed())).Refusal);
        Assert.Contains("/account/sign-in", (await sample.NewVisitor().GetAsync($"/setup?token={key}")).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static NewPortal Typed() => new("Ines Vidal", "ines@portal.example", PortalHost.Password, FirstPrices.Sample, null);

    private static async Task<string> PageAsync(Visitor visitor, string path) => await (await visitor.GetAsync(path)).Content.ReadAsStringAsync();

    private static Dictionary<string, string> Fields((string Field, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "setup",
            ["Input.Name"] = "Ines Vidal",
            ["Input.Email"] = "ines@portal.example",
            ["Input.Password"] = PortalHost.Password,
            ["Input.Repeat"] = PortalHost.Password,
            ["Input.Prices"] = "Sample",
            ["Input.Currency"] = "EUR",
        };
        foreach (var (field, value) in changes)
        {
            fields[field] = value;
        }

        return fields;
    }

    private async Task<HttpResponseMessage> SubmitAsync(Visitor visitor, params (string Field, string Value)[] changes)
    {
        await visitor.GetAsync($"/setup?token={token}");
        return await visitor.PostAsync($"/setup?token={token}", await visitor.TokenAsync(), Fields(changes));
    }
}
