using CloudPortal.Domain;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>Whether a printed quote is the one that was sent.</summary>
public sealed class VerifyQuoteTests : QuoteTest
{
    [Fact]
    public async Task The_code_of_a_sent_quote_confirms_its_numbers_however_it_is_typed()
    {
        var code = await SentCodeAsync();

        var verified = (await Portal.Get<VerifyQuote>().FindAsync(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).Value;

        Assert.Equal(("Q-2026-0001", 1), (verified.Number, verified.Version));
        Assert.Equal([4_561.15m, 4_228.15m], verified.Totals.Select(t => t.Totals.Monthly.Net));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000-0000-00")]
    [InlineData("7K4M-9QTX-2B; drop table")]
    public async Task Any_other_code_confirms_nothing(string code)
    {
        _ = await SentCodeAsync();

        Assert.IsType<NotFound>((await Portal.Get<VerifyQuote>().FindAsync(code)).Refusal);
    }

    [Fact]
    public async Task Numbers_that_are_not_those_that_were_signed_are_not_confirmed()
    {
        var code = await SentCodeAsync();
        await using (var db = Portal.Database.ForOperator())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE QuoteVersions SET Content = replace(Content, '\"Users\":\"900\"', '\"Users\":\"901\"')");
        }

        Assert.IsType<NotFound>((await Portal.Get<VerifyQuote>().FindAsync(code)).Refusal);
    }

    private async Task<string> SentCodeAsync()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        return (await Portal.Get<OpenQuote>().GetAsync(await Desk.RecipientAsync(link.Token))).Value.Document.VerificationCode!;
    }
}
