using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.PriceBooks;

public sealed class PriceBookHistoryTests
{
    private static readonly DateOnly July = new(2026, 7, 1);

    [Fact]
    public async Task It_tells_what_was_done_about_the_book_and_what_its_notices_announce_together()
    {
        await using var portal = await TestPortal.StartAsync();
        foreach (var name in new[] { "NIMBUS", "HOLLIN" })
        {
            await portal.OrderWhiteLabelsAsync(await portal.AddOwnerAsync(name), name);
        }

        portal.GoTo(new DateOnly(2026, 3, 17));
        var admin = await portal.Database.AddUserAsync(PortalUser.OfStaff("ines@example.com", "Ines Vidal", Role.Admin));
        var dearer = PriceBook.Create("Next", Currency.Eur, SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = 599m } : r), SampleBooks.Tiers);
        var id = (await portal.Get<AddPriceBook>().AddDraftAsync(admin, dearer)).Value;
        _ = (await portal.Services.ScheduleAsync(id, July, July)).Value;

        var history = (await portal.Get<PriceBookHistory>().GetAsync(admin, id)).Value;

        Assert.Equal([AuditAction.BookPublished, AuditAction.LossAcknowledged], history.Entries.Select(e => e.Action));
        Assert.Equal((2, new MonthChange(998m, 1198m)), (history.Notices, history.Announced));

        _ = (await portal.Get<UnschedulePriceBook>().UnscheduleAsync(admin, id, "Wrong day")).Value;
        history = (await portal.Get<PriceBookHistory>().GetAsync(admin, id)).Value;

        Assert.Equal(AuditAction.BookUnscheduled, history.Entries[0].Action);
        Assert.Equal((0, default), (history.Notices, history.Announced));
    }

    [Fact]
    public async Task A_new_draft_has_no_past_although_one_of_its_name_was_published_and_thrown_away()
    {
        await using var portal = await TestPortal.StartAsync();
        portal.GoTo(new DateOnly(2026, 3, 17));
        var first = (await portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, SampleBooks.Eur("Next"))).Value;
        _ = (await portal.Services.ScheduleAsync(first, July, July)).Value;
        _ = (await portal.Get<UnschedulePriceBook>().UnscheduleAsync(Actor.Operator.Instance, first, "Wrong day")).Value;
        _ = (await portal.Get<PriceBookDrafts>().DiscardAsync(Actor.Operator.Instance, first)).Value;

        var second = (await portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, SampleBooks.Eur("Next"))).Value;

        Assert.NotEqual(first, second);
        Assert.Empty((await portal.Get<PriceBookHistory>().GetAsync(Actor.Operator.Instance, second)).Value.Entries);
    }
}
