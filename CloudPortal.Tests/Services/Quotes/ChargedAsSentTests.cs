using System.Globalization;
using System.Text.RegularExpressions;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Billing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>
/// The numbers are read out of the PDF that the recipient got, and nowhere else. Three days after it was sent every price
/// doubles, for new licences at once and for existing ones from March; the quote holds its prices until November.
/// </summary>
public sealed partial class ChargedAsSentTests : QuoteTest
{
    private static readonly (string Brand, string CloudId, int Users)[] Brands = [("Levante", "LEVANTE", 700), ("Gregale", "GREGALE", 333), ("Mistral Voice", "MISTRAL", 621)];

    [Fact]
    public async Task What_is_charged_is_what_the_pdf_said_as_long_as_its_prices_are_held()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(Content()));
        var pdf = await PdfAsync();
        await PublishDearerAsync(from: new(2026, 11, 20), moves: new(2027, 3, 1));
        Portal.GoTo(new(2026, 12, 1));

        // All of December, so that its platform price is a whole one.
        var accepted = (await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), QuoteDesk.Yes())).Value;

        Assert.Equal(Brands.Select(b => (b.Brand, pdf.Of(b.Brand).Setup)), await ChargedAsync(PriceComponent.Setup, new(2026, 12, 1)));
        Assert.Equal(pdf.OneOff, (await ChargedAsync(PriceComponent.Setup, new(2026, 12, 1))).Sum(c => c.Amount));
        await AssertMonthAsync(pdf, accepted.DueNow - pdf.OneOff, new(2026, 12, 1));
        foreach (var first in new DateOnly[] { new(2027, 1, 1), new(2027, 4, 1), new(2027, 11, 1) })
        {
            await AssertMonthAsync(pdf, await ChargePlatformAsync(first), first);
        }

        // The control: without the quote it would all have been dearer, and it is once its prices are no longer held.
        var (oneOff, month) = (await Desk.ViewAsync(await Desk.DraftAsync(Content() with { ValidUntil = null, PricesHeldUntil = null }))).Price.Alternatives[0].Totals;
        Assert.True(oneOff.Net > pdf.OneOff && month.Net > pdf.Month);
        var held = await ChargedAsync(PriceComponent.Platform, new(2027, 11, 1));
        Assert.All((await ChargedAsync(PriceComponent.Platform, new(2027, 12, 1))).Zip(held), c => Assert.True(c.First.Amount > c.Second.Amount));
    }

    /// <summary>Platform of the month and its users, as many as were quoted, are the month of the PDF, app by app.</summary>
    private async Task AssertMonthAsync(SentNumbers pdf, decimal platform, DateOnly month)
    {
        var next = month.AddMonths(1);
        Portal.GoTo(next);
        _ = (await Portal.Get<RecordUsage>().RecordAsync(Actor.Operator.Instance, await ResellerAsync(), month, Brands.ToDictionary(b => b.CloudId, b => b.Users))).Value;
        _ = await ChargePlatformAsync(next);

        var users = await ChargedAsync(PriceComponent.Users, next);
        var charged = (await ChargedAsync(PriceComponent.Platform, month)).Zip(users, (p, u) => (p.Brand, p.Amount + u.Amount));
        Assert.Equal(Brands.Select(b => (b.Brand, pdf.Of(b.Brand).Month)), charged);
        Assert.Equal(pdf.Month, platform + users.Sum(u => u.Amount));
    }

    /// <returns>What the platform prices of that month come to.</returns>
    private async Task<decimal> ChargePlatformAsync(DateOnly first)
    {
        Portal.GoTo(first);
        _ = (await Portal.Get<ChargeMonth>().RunAsync(Actor.Operator.Instance, await ResellerAsync(), first)).Value;
        return (await ChargedAsync(PriceComponent.Platform, first)).Sum(c => c.Amount);
    }

    /// <summary>In the order of the quote.</summary>
    private async Task<IReadOnlyList<(string Brand, decimal Amount)>> ChargedAsync(PriceComponent component, DateOnly day)
    {
        await using var db = Portal.Database.ForOperator();
        var charges = await db.Charges.Include(c => c.App).Where(c => c.Component == component && c.ChargedOn == day).OrderBy(c => c.App.Id).ToListAsync();
        return [.. charges.Select(c => (c.App.Name, c.Amount))];
    }

    private async Task<long> ResellerAsync()
    {
        await using var db = Portal.Database.ForOperator();
        return await db.Resellers.Select(r => r.Id).SingleAsync();
    }

    private async Task<SentNumbers> PdfAsync()
    {
        await using var db = Portal.Database.ForOperator();
        var mail = await db.OutboxMails.Include(m => m.Attachments).SingleAsync(m => m.Kind == MailKind.Quote);
        return SentNumbers.Read(Assert.Single(mail.Attachments).Bytes);
    }

    private async Task PublishDearerAsync(DateOnly from, DateOnly moves)
    {
        var dearer = PriceBook.Create(
            "EUR 2026.3", Currency.Eur, [.. SampleBooks.Rates.Select(r => r with { Setup = r.Setup * 2, Platform = r.Platform * 2, PerUser = r.PerUser * 2 })], SampleBooks.Tiers);
        var id = (await Portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, dearer)).Value;
        _ = (await Portal.Services.ScheduleAsync(id, from, moves)).Value;
    }

    private static QuoteContent Content()
    {
        var content = QuoteDesk.Content([.. Brands.Select(b => (b.Brand, b.Users, 0, 1_000))], points: "4.5").RemoveAlternative(1) with { PricesHeldUntil = new DateOnly(2027, 11, 30) };
        return content with { Brands = [.. content.Brands.Select((b, i) => b with { CloudId = Brands[i].CloudId })] };
    }

    /// <summary>What a reader finds in the PDF: of each app, and of all.</summary>
    private sealed partial record SentNumbers(List<string> Lines)
    {
        public decimal OneOff => Amounts("One-off", 3)[2];

        public decimal Month => Amounts("Per month", 3)[2];

        public static SentNumbers Read(byte[] pdf) => new([.. PdfText.Pages(pdf).SelectMany(p => p.Lines).Select(l => l.Text)]);

        /// <summary>Setup net, then the month at list, its discount, and net.</summary>
        public (decimal Setup, decimal Month) Of(string brand) => Amounts(brand, 4) is [var setup, var list, var discount, var net] && list + discount == net
            ? (setup, net)
            : throw new InvalidOperationException(string.Join('\n', Lines));

        private List<decimal> Amounts(string after, int count) =>
            [.. Lines.Skip(Lines.IndexOf(after) + 1).Where(l => Amount().IsMatch(l)).Take(count).Select(l => decimal.Parse(l.Replace("\u2009", "", StringComparison.Ordinal).Replace('\u2212', '-'), CultureInfo.InvariantCulture))];

        [GeneratedRegex("^\u2212?[0-9]+(?:\u2009[0-9]{3})*\\.[0-9]{2}$", RegexOptions.None, 1000)]
        private static partial Regex Amount();
    }
}
