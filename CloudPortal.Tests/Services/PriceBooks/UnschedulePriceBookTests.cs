using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.PriceBooks;

public sealed class UnschedulePriceBookTests : IAsyncLifetime
{
    private static readonly DateOnly July = new(2026, 7, 1);

    private TestPortal portal = null!;
    private Actor.User admin = null!;
    private Actor.User owner = null!;
    private long book;

    private UnschedulePriceBook Unschedule => portal.Get<UnschedulePriceBook>();

    /// <summary>A published book that makes a White Label dearer from July on.</summary>
    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        owner = await portal.AddOwnerAsync();
        admin = await portal.Database.AddUserAsync(PortalUser.OfStaff("ines@example.com", "Ines Vidal", Role.Admin));
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS");
        portal.GoTo(new DateOnly(2026, 3, 17));
        var dearer = PriceBook.Create("Next", Currency.Eur, SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = 520m } : r), SampleBooks.Tiers);
        book = (await portal.Get<AddPriceBook>().AddDraftAsync(admin, dearer)).Value;
        _ = (await portal.Services.ScheduleAsync(book, July, July)).Value;
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Before_it_starts_a_book_becomes_a_draft_again_and_its_notices_are_withdrawn()
    {
        portal.GoTo(July.AddDays(-1));

        Assert.Null((await Unschedule.UnscheduleAsync(admin, book, "Wrong rates")).Refusal);

        await using var db = portal.Database.ForOperator();
        var draft = await db.PriceBooks.AsSplitQuery().SingleAsync(b => b.Id == book);
        Assert.Equal((null, null, null, false), (draft.EffectiveFrom, draft.MovesExistingOn, draft.ScheduledOn, draft.IsIncrease));
        Assert.NotNull((await db.PriceNotices.SingleAsync()).WithdrawnAt);
        Assert.Equal("1 notice withdrawn. Wrong rates", (await db.AuditEntries.SingleAsync(e => e.Action == AuditAction.BookUnscheduled)).Detail);
    }

    [Fact]
    public async Task The_bills_are_again_what_they_were_without_it()
    {
        Assert.Equal(520m, await RunRateInJulyAsync());

        _ = (await Unschedule.UnscheduleAsync(admin, book, "Wrong rates")).Value;

        Assert.Equal(499m, await RunRateInJulyAsync());
    }

    [Fact]
    public async Task From_its_first_day_on_it_stays()
    {
        portal.GoTo(July);

        Assert.Equal(new BookHasStarted("Next", July), (await Unschedule.UnscheduleAsync(admin, book, "Wrong rates")).Refusal);
    }

    [Fact]
    public async Task The_last_book_published_leaves_the_calendar_first()
    {
        // 530 after 520 is 2 % more; after 499 it would be 6 %, which nobody has looked at.
        var later = PriceBook.Create("Later", Currency.Eur, SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = 530m } : r), SampleBooks.Tiers);
        var id = (await portal.Get<AddPriceBook>().AddDraftAsync(admin, later)).Value;
        _ = (await portal.Services.ScheduleAsync(id, July.AddMonths(1), July.AddMonths(1))).Value;

        Assert.Equal(new LaterBookWasJudgedWithIt("Next", "Later"), (await Unschedule.UnscheduleAsync(admin, book, "Wrong rates")).Refusal);
        Assert.Equal(520m, await RunRateInJulyAsync());

        Assert.Null((await Unschedule.UnscheduleAsync(admin, id, "Not needed")).Refusal);
        Assert.Null((await Unschedule.UnscheduleAsync(admin, book, "Wrong rates")).Refusal);
        Assert.Equal(499m, await RunRateInJulyAsync());
    }

    [Fact]
    public async Task A_later_book_that_leaves_existing_licences_where_they_are_holds_nothing()
    {
        var id = (await portal.Get<AddPriceBook>().AddDraftAsync(admin, SampleBooks.Eur("Later"))).Value;
        _ = (await portal.Services.ScheduleAsync(id, July.AddMonths(1), null)).Value;

        Assert.Null((await Unschedule.UnscheduleAsync(admin, book, "Wrong rates")).Refusal);
    }

    [Fact]
    public async Task Only_what_is_scheduled_is_taken_back_with_a_reason_and_by_an_Admin()
    {
        Assert.Equal("Reason", (await Unschedule.UnscheduleAsync(admin, book, " ")).Refusal?.Field);
        Assert.IsType<NotAllowed>((await Unschedule.UnscheduleAsync(owner, book, "Mine")).Refusal);
        Assert.IsType<NotFound>((await Unschedule.UnscheduleAsync(admin, 987_654, "Wrong")).Refusal);
        _ = (await Unschedule.UnscheduleAsync(admin, book, "Wrong rates")).Value;
        Assert.IsType<BookNotScheduled>((await Unschedule.UnscheduleAsync(admin, book, "Wrong rates")).Refusal);
    }

    [Fact]
    public async Task The_reseller_still_reads_that_it_was_withdrawn_also_when_the_draft_is_thrown_away()
    {
        _ = (await Unschedule.UnscheduleAsync(admin, book, "Wrong rates")).Value;
        _ = (await portal.Get<PriceBookDrafts>().DiscardAsync(admin, book)).Value;

        var letter = Assert.Single((await portal.Get<NoticeQueries>().ShownAsync(owner, owner.ResellerId!.Value)).Value);

        Assert.Equal(("Next", true), (letter.Notice.BookName, letter.Notice.WithdrawnAt is not null));
    }

    [Fact]
    public async Task It_can_be_published_again_and_its_notice_period_starts_again()
    {
        _ = (await Unschedule.UnscheduleAsync(admin, book, "Wrong day")).Value;
        portal.GoTo(new DateOnly(2026, 4, 3));

        Assert.IsType<BookNeedsNotice>((await portal.Services.ScheduleAsync(book, July, July)).Refusal);
        Assert.Null((await portal.Services.ScheduleAsync(book, July, July.AddMonths(1))).Refusal);

        var shown = Assert.Single((await portal.Get<NoticeQueries>().ShownAsync(owner, owner.ResellerId!.Value)).Value);
        Assert.Equal((July.AddMonths(1), null), (shown.Notice.MovesOn, shown.Notice.WithdrawnAt));
    }

    private async Task<decimal> RunRateInJulyAsync()
    {
        var file = (await portal.Get<CloudPortal.Services.Licensing.PortfolioFile>().OfAsync(admin, owner.ResellerId!.Value, July)).Value;
        return PortfolioPricer.MonthlyTotal(file.Portfolio());
    }
}
