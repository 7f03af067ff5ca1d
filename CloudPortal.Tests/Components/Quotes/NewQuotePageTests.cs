using Bunit;
using CloudPortal.Components.Quotes;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Components.Quotes;

public sealed class NewQuotePageTests : QuotePageTest
{
    [Fact]
    public async Task The_second_half_of_a_double_click_makes_no_second_quote()
    {
        SignIn(Desk.Seller);
        var page = Render<NewQuotePage>();

        await page.WaitForElement("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        await using var db = Portal.Database.ForOperator();
        Assert.Equal(1, await db.Quotes.CountAsync());
        Assert.EndsWith("/quotes/Q-2026-0001", Navigation.Uri, StringComparison.Ordinal);
    }
}
