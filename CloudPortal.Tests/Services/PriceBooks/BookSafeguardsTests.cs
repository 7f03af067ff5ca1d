using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Apps;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.PriceBooks;

/// <summary>The notice period and the limit that publishing holds to are those of the book that is published.</summary>
public sealed class BookSafeguardsTests : IAsyncLifetime
{
    private static readonly DateOnly July = new(2026, 7, 1);

    private TestPortal portal = null!;

    /// <summary>One White Label with 626 users, at 499.00 and 500.80 a month.</summary>
    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS");
        _ = (await portal.Get<AppLifecycle>().ExpectUsersAsync(owner, owner.ResellerId!.Value, "NIMBUS", 626)).Value;
        portal.GoTo(new DateOnly(2026, 3, 17));
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("20.04", true)] // 200.40 of 999.80: 20.044 %
    [InlineData("20.05", false)]
    public async Task A_reseller_is_acknowledged_above_the_limit_of_the_book(string limit, bool isStopped)
    {
        var refusal = await PublishAsync(platform: 699.40m, new(90, decimal.Parse(limit, CultureInfo.InvariantCulture)));

        Assert.Equal(isStopped, refusal is LossesNotAcknowledged);
        Assert.Equal(!isStopped, refusal is null);
    }

    [Theory]
    [InlineData(106, null)] // 17 March and 106 days: 1 July
    [InlineData(107, "2026-07-02")]
    public async Task Existing_licences_move_after_the_notice_period_of_the_book(int days, string? earliest)
    {
        var refusal = await PublishAsync(platform: 510m, new(days, 10m));

        Assert.Equal(earliest is null ? null : new BookNeedsNotice(days, DateOnly.Parse(earliest, CultureInfo.InvariantCulture)), refusal);
    }

    private async Task<Refusal?> PublishAsync(decimal platform, Safeguards safeguards)
    {
        var content = PriceBookContent.Of(SampleBooks.Eur()) with { Safeguards = safeguards };
        var dearer = PriceBook.Create("Next", Currency.Eur, content with { Rates = [content.Rates[0] with { Platform = platform }, .. content.Rates.Skip(1)] }, isSample: false);
        var id = (await portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, dearer)).Value;
        return (await portal.Get<PublishPriceBook>().PublishAsync(Actor.Operator.Instance, await portal.Services.PublicationAsync(id, July, July))).Refusal;
    }
}
