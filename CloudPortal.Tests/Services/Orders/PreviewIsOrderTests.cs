using System.Globalization;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Orders;
using CloudPortal.Tests.Domain.Pricing;
using CloudPortal.Tests.Support;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Orders;

/// <summary>What was shown is what is charged, line by line, over generated books and portfolios and the real services.</summary>
public sealed class PreviewIsOrderTests
{
    private static readonly Gen<Told> Stories = Gen.Select(
        PricingCases.Of(books: 1, unnamed: false), Gen.Int[0, 12], Gen.Int[1, 4], Gen.Int[0, 900], Gen.Int[1, 60],
        (pricing, existing, ordered, day, later) => new Told(pricing, existing, ordered, new DateOnly(2026, 1, 2).AddDays(day), later));

    [Fact]
    public async Task The_lines_that_were_previewed_are_the_charges_that_the_order_writes()
    {
        var (placed, graduated, digits) = (0, 0, new HashSet<int>());
        await Stories.SampleAsync(
            async told =>
            {
                await using var portal = await TestPortal.StartAsync(Copy(told.Case.Book));
                var owner = await portal.AddOwnerAsync(currency: told.Case.Currency);
                var reseller = owner.ResellerId!.Value;
                portal.GoTo(told.Day);
                if (told.Existing > 0 && await TryOrderAsync(Draft(told, "OLD", told.Existing)) is null)
                {
                    return;
                }

                portal.GoTo(told.Day.AddDays(told.DaysLater));
                var draft = Draft(told, "NEW", told.Ordered);
                var keystroke = (await portal.Get<PreviewOrder>().PriceAsync(owner, reseller, draft)).Value.Preview;
                if (await TryOrderAsync(draft) is not { } order)
                {
                    return;
                }

                await using var db = portal.Database.For(owner);
                var charges = await db.Charges.AsNoTracking().Where(c => c.OrderId == order.OrderId).OrderBy(c => c.Id).ToListAsync();
                Assert.Equal(2 * told.Ordered, charges.Count);
                Assert.Equal(keystroke.DueNowLines.Select(l => PriceExplanation.Of(l)), charges.Select(c => c.Explanation));
                Assert.Equal(keystroke.DueNowLines.Select(l => (l.Component, l.Amount)), charges.Select(c => (c.Component, c.Amount)));
                Assert.Equal(keystroke.DueNow, order.DueNow);
                (placed, graduated) = (placed + 1, graduated + (told.Case.Book.VolumeMode == VolumeMode.Graduated ? 1 : 0));
                digits.Add(told.Case.Currency.MinorDigits);

                async Task<PlacedOrder?> TryOrderAsync(OrderDraft content)
                {
                    var id = Guid.NewGuid();
                    _ = (await portal.Get<OrderDrafts>().SaveAsync(owner, reseller, id, content)).Value;
                    var review = await portal.Get<ReviewOrder>().ReviewAsync(owner, reseller, id);

                    // Some generated prices are beyond what an order may charge.
                    return review.Refusal is AmountTooLarge ? null : (await portal.Get<PlaceOrder>().PlaceAsync(owner, reseller, id, review.Value.Kept.Key)).Value;
                }
            },
            iter: 80,
            threads: 1);

        Assert.True(placed > 40, $"{placed} orders");
        Assert.InRange(graduated, 5, placed - 5);
        Assert.Equal([0, 2, 3], digits.Order());
    }

    private static OrderDraft Draft(Told told, string prefix, int count) => OrderDraft.WhiteLabels(count) with
    {
        Apps =
        [
            .. Enumerable.Range(1, count).Select(i => new AppDraft
            {
                Name = $"{prefix} {i}",
                CloudId = $"{prefix}{i}",
                Users = (told.Case.Apps.ElementAtOrDefault(i)?.Users ?? i).ToString(CultureInfo.InvariantCulture),
            }),
        ],
    };

    // No tier of a published book is above its ceiling.
    private static PriceBook Copy(PriceBook book) => PriceBook.Create(
        book.Name, book.Currency, book.Rates, book.Tiers.Select(t => t with { Discount = Math.Min(t.Discount, book.Ceiling) }), book.VolumeMode, book.Discounts, book.Ceiling);

    private sealed record Told(PricingCase Case, int Existing, int Ordered, DateOnly Day, int DaysLater);
}
