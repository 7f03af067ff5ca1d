using Bunit;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Billing;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Components.Orders;

/// <summary>At the dearest price per user that a book can have, 9 000 users come to the most that the database holds.</summary>
public sealed class LargeAmountTests : WizardTest
{
    private static readonly DateOnly December = new(2026, 12, 1);

    protected override PriceBook? Book => PriceBook.Create(
        "Dearest", Currency.Eur, SampleBooks.Rates.Select(r => r with { PerUser = 1_000_000_000m }), SampleBooks.Tiers);

    private long Reseller => Owner.ResellerId!.Value;

    [Theory]
    [InlineData("9000")]
    [InlineData("10000000")]
    public async Task Users_that_come_to_too_much_are_refused_beside_the_field_and_in_the_review(string users)
    {
        var before = await OrdersAsync();
        var page = Open($"/apps/new?draft={await SaveDraftAsync()}&step=3");

        page.Find("#users").Input(users);

        Assert.Contains("more than the portal can charge. Enter fewer users", page.Find("#users-help").TextContent, StringComparison.Ordinal);
        Assert.Equal(users, page.Find("#users").GetAttribute("value"));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("more than the portal can charge", page.Find(".note").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid='order']"));
        Assert.Equal(before, await OrdersAsync());
    }

    [Fact]
    public async Task The_most_that_can_be_charged_is_ordered_and_charged_and_one_user_more_is_not()
    {
        var page = Open($"/apps/new?draft={await SaveDraftAsync(change: a => a with { Users = "8999" })}&step=4");
        page.WaitForElement("[data-testid='order']");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.EndsWith("?ordered=1", Navigation.Uri, StringComparison.Ordinal));

        Assert.IsType<AmountTooLarge>((await Portal.Get<AppDetails>().EffectOfExpectingAsync(Owner, Reseller, "KESTREL", 1)).Refusal);
        Assert.IsType<AmountTooLarge>((await Portal.Get<AppLifecycle>().ExpectUsersAsync(Owner, Reseller, "KESTREL", 1)).Refusal);
        await using var db = Portal.Database.For(Owner);
        Assert.Equal(0, (await db.Apps.SingleAsync(a => a.CloudId == CloudId.Parse("KESTREL"))).ExpectedUsers);
    }

    [Theory]
    [InlineData(9000, null)]
    [InlineData(9001, "The month of KESTREL comes to more than the portal can charge")]
    public async Task A_month_is_charged_whole_or_not_at_all(int users, string? refused)
    {
        Portal.GoTo(December);
        var usage = new Dictionary<string, int>(StringComparer.Ordinal) { ["KESTREL"] = users, ["NIMBUS"] = 1 };
        _ = (await Portal.Get<RecordUsage>().RecordAsync(Actor.Operator.Instance, Reseller, December.AddMonths(-1), usage)).Value;

        var outcome = await Portal.Get<ChargeMonth>().RunAsync(Actor.Operator.Instance, Reseller, December);

        Assert.StartsWith(refused ?? "", outcome.Refusal?.Sentence ?? "", StringComparison.Ordinal);
        await using var db = Portal.Database.For(Owner);
        Assert.Equal(refused is null ? 11 : 0, await db.Charges.CountAsync(c => c.ChargedOn == December));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000_001)]
    public async Task Usage_that_no_app_can_have_is_refused(int users)
    {
        Portal.GoTo(December);
        var usage = new Dictionary<string, int>(StringComparer.Ordinal) { ["KESTREL"] = users };

        Assert.IsType<UsersOutOfRange>((await Portal.Get<RecordUsage>().RecordAsync(Actor.Operator.Instance, Reseller, December.AddMonths(-1), usage)).Refusal);
    }
}
