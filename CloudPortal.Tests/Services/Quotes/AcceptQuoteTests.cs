using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>From a quote to licences, on 17 November 2026.</summary>
public sealed class AcceptQuoteTests : QuoteTest
{
    [Fact]
    public async Task A_quote_comes_to_what_the_picture_says()
    {
        var view = await Desk.ViewAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        Assert.Empty(view.Price.Problems);
        var (a, b) = (view.Price.Alternatives[0].Totals, view.Price.Alternatives[1].Totals);
        Assert.Equal((12_500.00m, 9_625.00m, 5_135.00m, 4_561.15m), (a.OneOff.List, a.OneOff.Net, a.Monthly.List, a.Monthly.Net));
        Assert.Equal((64_358.80m, 173_826.40m), (a.FirstYear.Net, a.ThreeYears.Net));
        Assert.Equal((3_496.00m, 3_391.12m, 4_255.00m, 4_228.15m), (b.OneOff.List, b.OneOff.Net, b.Monthly.List, b.Monthly.Net));
        Assert.Equal((54_128.92m, 155_604.52m), (b.FirstYear.Net, b.ThreeYears.Net));
    }

    [Fact]
    public async Task A_prospect_that_accepts_becomes_a_reseller_with_the_licences_at_the_promised_price()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        Portal.GoTo(new(2026, 11, 24));

        var accepted = (await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), QuoteDesk.Yes())).Value;

        // 9 625.00 in setup, and 7 of 30 days of 384.23 for each of the five.
        Assert.Equal(9_625.00m + (5 * 89.65m), accepted.DueNow);
        Assert.Equal("elena.riva@tramontana.example", accepted.OwnerEmail);
        await using var db = Portal.Database.ForOperator();
        var reseller = await db.Resellers.SingleAsync(r => r.LegalName == "Tramontana Networks");
        var order = await db.Orders.Include(o => o.Charges).SingleAsync(o => o.ResellerId == reseller.Id);
        Assert.Equal(10, order.Charges.Count);
        Assert.All(order.Charges, c => Assert.Equal("Q-2026-0001, version 1", c.Explanation.Quote));
        Assert.Equal(order.DueNow, order.Charges.Sum(c => c.Amount));
        Assert.All(await db.LicenceTerms.Where(t => t.ResellerId == reseller.Id).ToListAsync(), t => Assert.Equal(3m, t.ExtraPoints));
        Assert.Equal(QuoteStatus.Accepted, (await Desk.ViewAsync(link.Number)).Facts.Status);
        Assert.Equal(reseller.Id, (await Desk.ViewAsync(link.Number)).Facts.ResellerId);
    }

    [Fact]
    public async Task What_is_said_to_be_due_now_before_accepting_is_what_is_charged()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        Portal.GoTo(new(2026, 11, 24));
        var recipient = await Desk.RecipientAsync(link.Token);

        var said = (await Portal.Get<OpenQuote>().GetAsync(recipient)).Value.DueNow!;

        Assert.Equal((await Portal.Get<AcceptQuote>().AcceptAsync(recipient, QuoteDesk.Yes(alternative: 1))).Value.DueNow, said[1]);
        Assert.NotEqual(said[0], said[1]);
        Assert.Null((await Portal.Get<OpenQuote>().GetAsync(recipient)).Value.DueNow);
    }

    [Fact]
    public async Task What_was_promised_reads_the_same_after_it_was_accepted_and_staff_see_the_users_that_were()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        var recipient = await Desk.RecipientAsync(link.Token);
        var before = (await Portal.Get<OpenQuote>().GetAsync(recipient)).Value.Document.Promises;

        _ = (await Portal.Get<AcceptQuote>().AcceptAsync(recipient, QuoteDesk.Yes(0, (1, 1000)))).Value;

        Assert.Equal(before, (await Portal.Get<OpenQuote>().GetAsync(recipient)).Value.Document.Promises);
        var staff = await Desk.ViewAsync(link.Number);
        Assert.Equal(("1000", 4_641.15m), (staff.Content.Brands[0].Users, staff.Price.Alternatives[0].Totals.Monthly.Net));
    }

    [Fact]
    public async Task An_expired_version_leads_to_the_one_that_was_sent_after_it()
    {
        var first = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        Portal.GoTo(new(2026, 12, 9));
        var recipient = await Desk.RecipientAsync(first.Token);
        Assert.Equal((QuoteStatus.Expired, false), ((await Portal.Get<OpenQuote>().GetAsync(recipient)).Value.Status, (await Portal.Get<OpenQuote>().GetAsync(recipient)).Value.HasNewer));

        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, first.Number)).Value;
        var draft = await Desk.ViewAsync(first.Number);
        _ = (await Portal.Get<QuoteDrafts>().SaveAsync(Desk.Seller, first.Number, draft.Content with { ValidUntil = new(2026, 12, 31) }, draft.Facts.Revision)).Value;
        await Desk.SendAsync(first.Number);

        Assert.True((await Portal.Get<OpenQuote>().GetAsync(recipient)).Value.HasNewer);
        Assert.Null((await Portal.Get<OpenQuote>().LinkToNewestAsync(recipient)).Refusal);
    }

    [Fact]
    public async Task A_main_app_with_customer_apps_is_ordered_as_such()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        var accepted = (await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), QuoteDesk.Yes(alternative: 1, (1, 1000)))).Value;

        await using var db = Portal.Database.ForOperator();
        var apps = await db.Apps.Include(a => a.Licence.Terms).OrderBy(a => a.Id).ToListAsync();
        Assert.Equal(5, apps.Count);
        Assert.Equal((1000, true), (apps[0].ExpectedUsers, apps[0].MultiTenancySince is not null));
        Assert.All(apps.Skip(1), a => Assert.Equal((Placement.CustomerApp, apps[0].Id), (a.Licence.Terms[0].Placement, a.Licence.Terms[0].MainAppId)));
        Assert.Equal(["Gregale", "Levante", "Mistral Voice", "Ostro"], await db.Customers.Select(c => c.Name).OrderBy(n => n).ToListAsync());
        Assert.Equal(accepted.DueNow, await db.Orders.Select(o => o.DueNow).SingleAsync());
    }

    [Fact]
    public async Task What_was_promised_is_charged_although_the_prices_have_gone_up_since()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        var promised = (await Desk.ViewAsync(link.Number)).Price.Alternatives[0].Totals;
        await PublishAsync("EUR 2026.3", new(2026, 11, 20));
        Portal.GoTo(new(2026, 11, 24));

        await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), QuoteDesk.Yes());

        await using var db = Portal.Database.ForOperator();
        var charges = await db.Charges.ToListAsync();
        Assert.Equal(promised.OneOff.Net, charges.Where(c => c.Component == PriceComponent.Setup).Sum(c => c.Amount));
        Assert.All(charges, c => Assert.Equal("EUR 2026.2", c.Explanation.Book));
        Assert.Equal(promised, (await Desk.ViewAsync(link.Number)).Price.Alternatives[0].Totals);
    }

    [Fact]
    public async Task Accepting_again_tells_what_was_ordered_and_orders_nothing()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        var recipient = await Desk.RecipientAsync(link.Token);
        var first = (await Portal.Get<AcceptQuote>().AcceptAsync(recipient, QuoteDesk.Yes())).Value;

        var second = (await Portal.Get<AcceptQuote>().AcceptAsync(recipient, QuoteDesk.Yes() with { Name = "Somebody Else", Alternative = 1 })).Value;

        Assert.Equal((first.DueNow, "Elena Riva", first.OwnerEmail), (second.DueNow, second.ByName, second.OwnerEmail));
        await using var db = Portal.Database.ForOperator();
        Assert.Equal((1, 5), (await db.Orders.CountAsync(), await db.Apps.CountAsync()));
    }

    [Fact]
    public async Task On_its_last_day_it_can_be_accepted_and_on_the_next_it_has_expired()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        var recipient = await Desk.RecipientAsync(link.Token);
        Portal.GoTo(new(2026, 12, 9));

        Assert.IsType<QuoteExpired>((await Portal.Get<AcceptQuote>().AcceptAsync(recipient, QuoteDesk.Yes())).Refusal);
        await using var db = Portal.Database.ForOperator();
        Assert.Equal((0, 0), (await db.Orders.CountAsync(), await db.Resellers.CountAsync()));
    }

    [Theory]
    [InlineData(1, 1201, "Elena Riva", "Director", true, "Users")]
    [InlineData(1, 699, "Elena Riva", "Director", true, "Users")]
    [InlineData(1, -1, "Elena Riva", "Director", true, "Users")]
    [InlineData(5, 481, "Elena Riva", "Director", true, "Users")]
    [InlineData(9, 10, "Elena Riva", "Director", true, "Users")]
    [InlineData(1, 900, " ", "Director", true, "Name")]
    [InlineData(1, 900, "Elena Riva", "", true, "Position")]
    [InlineData(1, 900, "Elena Riva", "Director", false, "Consents")]
    public async Task What_is_wrong_with_an_acceptance_is_said_and_nothing_is_written(int brand, int users, string name, string position, bool consents, string field)
    {
        // Of the fifth brand the seller lets nobody move the users.
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana().Change(5, b => b with { LeastUsers = "", MostUsers = "" })));
        var form = QuoteDesk.Yes(0, (brand, users)) with { Name = name, Position = position, Consents = consents };
        var before = await TableDump.OfAsync(Portal.Database);

        var refusal = (await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), form)).Refusal;

        Assert.Equal(field, refusal!.Field);
        Assert.Equal(before, await TableDump.OfAsync(Portal.Database));
    }

    [Fact]
    public async Task An_email_of_another_reseller_creates_nothing_and_asks_for_somebody_here()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        var other = await Portal.Database.AddResellerAsync("Other Telecom");
        await Portal.Get<AddPeople>().AddAsync(Actor.Operator.Instance, [new NewPerson("elena.riva@tramontana.example", "Elena Riva", Role.Viewer, other.Id)], "long enough to be one");

        var refusal = (await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), QuoteDesk.Yes())).Refusal;

        Assert.IsType<QuoteNotPossible>(refusal);
        Assert.DoesNotContain("Other", refusal.Sentence, StringComparison.Ordinal);
        var view = await Desk.ViewAsync(link.Number);
        Assert.Equal((QuoteStatus.Sent, true), (view.Facts.Status, view.Reception!.NeedsAttention));
        await using var db = Portal.Database.ForOperator();
        Assert.Equal((0, 1), (await db.Apps.CountAsync(), await db.Resellers.CountAsync()));
    }

    [Fact]
    public async Task What_comes_to_more_than_an_order_may_creates_nothing_and_asks_for_somebody_here()
    {
        var book = PriceBook.Create("EUR 2026.1", Currency.Eur, SampleBooks.Rates.Select(r => r with { PerUser = 1_000_000m }), SampleBooks.Tiers);
        await using var portal = await TestPortal.StartAsync(book);
        portal.GoTo(new(2026, 11, 17));
        var desk = await QuoteDesk.OpenAsync(portal);
        var link = await desk.SendAsync(await desk.DraftAsync(QuoteDesk.Content([("Levante", 1, 1, 10_000_000)]).RemoveAlternative(1)));

        var refusal = (await portal.Get<AcceptQuote>().AcceptAsync(await desk.RecipientAsync(link.Token), QuoteDesk.Yes(0, (1, 10_000_000)))).Refusal;

        Assert.IsType<QuoteNotPossible>(refusal);
        await using var db = portal.Database.ForOperator();
        Assert.Equal((0, 0, 0), (await db.Resellers.CountAsync(), await db.Apps.CountAsync(), await db.Invitations.CountAsync()));
        var mails = await db.OutboxMails.OrderBy(m => m.Id).ToListAsync();
        Assert.Equal([MailKind.Quote, MailKind.QuoteAnswer], mails.Select(m => m.Kind));
        var view = await desk.ViewAsync(link.Number);
        Assert.Equal((QuoteStatus.Sent, true, "Managing director"), (view.Facts.Status, view.Reception!.NeedsAttention, view.Reception!.Answer!.Position));
    }

    private async Task PublishAsync(string name, DateOnly from)
    {
        var dearer = PriceBook.Create(name, Currency.Eur, [.. SampleBooks.Rates.Select(r => r with { Setup = r.Setup * 2, Platform = r.Platform * 2 })], SampleBooks.Tiers);
        var id = (await Portal.Get<CloudPortal.Services.PriceBooks.AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, dearer)).Value;
        _ = (await Portal.Services.ScheduleAsync(id, from, null)).Value;
    }
}
