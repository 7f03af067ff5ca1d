using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.PriceBooks;

public sealed class PublishPriceBookTests : IAsyncLifetime
{
    private static readonly DateOnly July = new(2026, 7, 1);

    private TestPortal portal = null!;
    private Actor.User admin = null!;
    private Actor.User owner = null!;

    private PublishPriceBook Publish => portal.Get<PublishPriceBook>();

    private AcknowledgeLosses Acknowledgements => portal.Get<AcknowledgeLosses>();

    private long Reseller => owner.ResellerId!.Value;

    /// <summary>One White Label with 626 users, at 499.00 and 500.80 a month, known for long enough that its notice has passed by July.</summary>
    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        owner = await portal.AddOwnerAsync();
        admin = await portal.Database.AddUserAsync(PortalUser.OfStaff("ines@example.com", "Ines Vidal", Role.Admin));
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS");
        await ExpectAsync(626);
        portal.GoTo(new DateOnly(2026, 3, 17));
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_reseller_above_the_limit_stops_publishing_until_an_admin_acknowledges_it()
    {
        var publication = await PublicationAsync(await DraftAsync(platform: 599.01m));

        var stopped = Assert.IsType<LossesNotAcknowledged>((await Publish.PublishAsync(admin, publication)).Refusal);
        Assert.Equal("Nimbus Telecom", Assert.Single(stopped.Resellers).LegalName);
        Assert.Equal("Nimbus Telecom would pay more than 10 % more, so nothing is published. Acknowledge that, or give an agreement.", stopped.Sentence);
        await AssertNothingIsPublishedAsync(publication.BookId);

        await AcknowledgeAsync(publication);
        Assert.Equal(new Published(Notices: 1), (await Publish.PublishAsync(admin, publication)).Value);
    }

    [Fact]
    public async Task A_rise_that_is_no_more_than_the_limit_stops_nobody()
    {
        // 999.80 × 10 % = 99.98: exactly the limit.
        var publication = await PublicationAsync(await DraftAsync(platform: 598.98m));

        Assert.Null((await Publish.PublishAsync(admin, publication)).Refusal);
    }

    [Fact]
    public async Task An_acknowledgement_covers_the_rise_that_was_seen_and_no_steeper_one()
    {
        var id = await DraftAsync(platform: 620m);
        await AcknowledgeAsync(await PublicationAsync(id));
        await ReplaceAsync(id, Dearer("Other", 620.01m));

        Assert.IsType<LossesNotAcknowledged>((await Publish.PublishAsync(admin, await PublicationAsync(id))).Refusal);

        await ReplaceAsync(id, Dearer("Other", 619.99m));
        Assert.Null((await Publish.PublishAsync(admin, await PublicationAsync(id))).Refusal);
    }

    [Fact]
    public async Task A_taken_back_acknowledgement_covers_nothing()
    {
        var publication = await PublicationAsync(await DraftAsync(platform: 620m));
        await AcknowledgeAsync(publication);

        Assert.Null((await Acknowledgements.TakeBackAsync(admin, publication.BookId, Reseller)).Refusal);

        Assert.IsType<LossesNotAcknowledged>((await Publish.PublishAsync(admin, publication)).Refusal);
        Assert.IsType<NotFound>((await Acknowledgements.TakeBackAsync(admin, publication.BookId, Reseller)).Refusal);
    }

    [Fact]
    public async Task An_agreement_that_keeps_the_rise_below_the_limit_is_as_good_as_an_acknowledgement()
    {
        // A rise of 10.6 % without it, of 9.4 % with it.
        var id = await DraftAsync(platform: 605m);
        Assert.IsType<LossesNotAcknowledged>((await Publish.PublishAsync(admin, await PublicationAsync(id))).Refusal);
        _ = (await portal.Get<MakeAgreement>().AgreeAsync(admin, Reseller, 20m, new(2026, 6, 2), new(2026, 12, 31), "For the new prices")).Value;

        Assert.Null((await Publish.PublishAsync(admin, await PublicationAsync(id))).Refusal);
    }

    [Theory]
    [InlineData(11, false)] // 8.80 of 999.80: 0.88 %
    [InlineData(12, false)] // 9.60: 0.96 %
    [InlineData(13, true)] // 10.40: 1.04 %
    [InlineData(14, true)] // 11.20: 1.12 %
    [InlineData(-12, false)]
    [InlineData(-13, true)]
    public async Task A_total_that_has_moved_by_more_than_one_per_cent_since_it_was_shown_is_shown_anew(int users, bool isRefused)
    {
        var publication = await PublicationAsync(await DraftAsync(platform: 499m));
        await ExpectAsync(626 + users);

        var refusal = (await Publish.PublishAsync(admin, publication)).Refusal;

        Assert.Equal(isRefused, refusal is not null);
        if (isRefused)
        {
            var now = 999.80m + (users * 0.80m);
            Assert.Equal(new ImpactMoved(Currency.Eur, new(999.80m, 999.80m), new(now, now)), refusal);
            await AssertNothingIsPublishedAsync(publication.BookId);
        }
    }

    [Fact]
    public async Task What_is_ordered_while_publishing_simulates_counts()
    {
        var publication = await PublicationAsync(await DraftAsync(platform: 499m));
        var order = new Once(() => portal.OrderWhiteLabelsAsync(owner, "LATER"));

        var refusal = (await Publish.PublishAsync(admin, publication, order)).Refusal;

        Assert.Equal(1498.80m, Assert.IsType<ImpactMoved>(refusal).Now.After);
    }

    [Fact]
    public async Task Two_confirmations_at_once_publish_once()
    {
        var publication = await PublicationAsync(await DraftAsync(platform: 510m));

        var outcomes = await Task.WhenAll(Publish.PublishAsync(admin, publication), Publish.PublishAsync(admin, publication));

        Assert.Single(outcomes, o => o.Refusal is null);
        Assert.Single(outcomes, o => o.Refusal is BookAlreadyScheduled);
        await using var db = portal.Database.ForOperator();
        Assert.Equal(1, await db.PriceNotices.CountAsync());
        Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.Action == AuditAction.BookPublished && e.Subject == "Next"));
    }

    [Fact]
    public async Task A_draft_that_somebody_changed_after_the_simulation_is_not_published()
    {
        var publication = await PublicationAsync(await DraftAsync(platform: 499m));
        await ReplaceAsync(publication.BookId, Dearer("Other", 498m));

        Assert.Equal(new DraftChangedMeanwhile("Ines Vidal"), (await Publish.PublishAsync(admin, publication)).Refusal);
    }

    [Fact]
    public async Task The_name_is_typed_and_a_reason_given()
    {
        var publication = await PublicationAsync(await DraftAsync(platform: 499m));

        Assert.Equal("TypedName", (await Publish.PublishAsync(admin, publication with { TypedName = "next" })).Refusal?.Field);
        Assert.Equal("Reason", (await Publish.PublishAsync(admin, publication with { Reason = "  " })).Refusal?.Field);
        Assert.Equal("Reason", (await Publish.PublishAsync(admin, publication with { Reason = new string('a', 501) })).Refusal?.Field);
        await AssertNothingIsPublishedAsync(publication.BookId);
    }

    [Fact]
    public async Task The_notice_that_was_read_before_is_the_one_that_is_written()
    {
        var id = await DraftAsync(platform: 550m);
        var planned = (await portal.Get<ImpactQueries>().BookAsync(admin, id)).Value.Book.Planned(July, July);
        var read = (await portal.Get<NoticeQueries>().PreviewAsync(admin, planned, (await portal.Services.SimulateAsync(id, July, July))!, Reseller)).Value;

        _ = (await Publish.PublishAsync(admin, await PublicationAsync(id))).Value;

        var written = Assert.Single((await portal.Get<NoticeQueries>().ShownAsync(owner, Reseller)).Value);
        Assert.Equal((999.80m, 1050.80m, July), (written.Notice.Before, written.Notice.After, written.Notice.MovesOn));
        Assert.Equal((read.LegalName, read.Notice.Before, read.Notice.After, read.Notice.Reaction, read.Notice.Later), (written.LegalName, written.Notice.Before, written.Notice.After, written.Notice.Reaction, written.Notice.Later));
    }

    [Fact]
    public async Task Whoever_pays_the_same_is_told_nothing()
    {
        await portal.AddOwnerAsync("Without apps");
        var id = await DraftAsync(platform: 499m);

        Assert.Equal(new Published(Notices: 0), (await Publish.PublishAsync(admin, await PublicationAsync(id))).Value);
    }

    [Fact]
    public async Task Publishing_says_in_the_audit_who_did_it_why_and_what_it_changes()
    {
        _ = (await Publish.PublishAsync(admin, await PublicationAsync(await DraftAsync(platform: 550m)))).Value;

        await using var db = portal.Database.ForOperator();
        var entry = await db.AuditEntries.SingleAsync(e => e.Action == AuditAction.BookPublished && e.Subject == "Next");
        Assert.Equal(("Ines Vidal", 51m), (entry.ActorName, entry.MonthlyChange));
        Assert.Equal("New orders from 1 July 2026; existing licences move on 1 July 2026; 1 notice. The prices of the year", entry.Detail);
    }

    private async Task<long> DraftAsync(decimal platform) => (await portal.Get<AddPriceBook>().AddDraftAsync(admin, Dearer("Next", platform))).Value;

    private Task<Publication> PublicationAsync(long id) => portal.Services.PublicationAsync(id, July, July);

    private async Task ReplaceAsync(long id, PriceBook with)
    {
        var draft = (await portal.Get<PriceBookDrafts>().OpenAsync(admin, id)).Value.Book;
        _ = (await portal.Get<PriceBookDrafts>().SaveAsync(admin, id, draft.Version, PriceBookContent.Of(with))).Value;
    }

    private async Task AcknowledgeAsync(Publication publication)
    {
        var impact = (await portal.Services.SimulateAsync(publication.BookId, publication.From, publication.MovesOn))!;
        _ = (await Acknowledgements.AcknowledgeAsync(admin, publication.BookId, impact, [Reseller], "Agreed on the phone")).Value;
    }

    private async Task ExpectAsync(int users) => _ = (await portal.Get<AppLifecycle>().ExpectUsersAsync(owner, Reseller, "NIMBUS", users)).Value;

    private async Task AssertNothingIsPublishedAsync(long id)
    {
        await using var db = portal.Database.ForOperator();
        Assert.True(await db.PriceBooks.AnyAsync(b => b.Id == id && b.EffectiveFrom == null && b.ScheduledOn == null));
        Assert.Equal((0, 0), (await db.PriceNotices.CountAsync(), await db.AuditEntries.CountAsync(e => e.Action == AuditAction.BookPublished && e.Subject == "Next")));
    }

    private static PriceBook Dearer(string name, decimal platform) => PriceBook.Create(
        name, Currency.Eur, SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = platform } : r), SampleBooks.Tiers);

    /// <summary>Does something while the first reseller has just been priced.</summary>
    private sealed class Once(Func<Task> act) : IProgress<ImpactProgress>
    {
        private bool done;

        public void Report(ImpactProgress value)
        {
            if (!done)
            {
                done = true;
                act().GetAwaiter().GetResult();
            }
        }
    }
}
