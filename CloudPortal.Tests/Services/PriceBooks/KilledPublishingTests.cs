using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.PriceBooks;

/// <summary>
/// Publishing that dies after any one of its writes, the commit being the last, leaves all of it or nothing. The files as
/// they lie on the disk at that moment are what a killed process leaves.
/// </summary>
public sealed class KilledPublishingTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 3, 17);
    private static readonly DateOnly July = new(2026, 7, 1);

    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-publishing-").FullName;

    [Fact]
    public async Task A_book_whose_publishing_is_killed_after_any_of_its_writes_is_on_the_calendar_with_all_notices_or_a_draft_with_none()
    {
        var publication = await SimulatedAsync();
        var count = new StopAtWrite(0);
        var before = await TableDump.OfAsync(TestDatabase.In(NewPlace("before")));
        _ = (await PublishAsync(TestDatabase.In(NewPlace("counted"), count.Interceptors), publication)).Value;
        Assert.InRange(count.Writes, 4, 20);

        for (var write = 1; write <= count.Writes; write++)
        {
            var (place, stop) = (NewPlace($"{write}"), new StopAtWrite(write));
            _ = PublishAsync(TestDatabase.In(place, stop.Interceptors), publication);
            await stop.Reached;

            var left = TestDatabase.In(Copy(place, $"{write} left"));
            if (write < count.Writes)
            {
                Assert.Equal(before, await TableDump.OfAsync(left));
                Assert.Equal(new Published(Notices: 2), (await PublishAsync(left, publication)).Value);
            }
            else
            {
                Assert.IsType<BookAlreadyScheduled>((await PublishAsync(left, publication)).Refusal);
            }

            await AssertPublishedAsync(left, publication.BookId);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Two resellers that a draft makes dearer, and the draft as an admin would confirm it.</summary>
    private async Task<Publication> SimulatedAsync()
    {
        await using var portal = await TestPortal.StartAsync();
        foreach (var name in new[] { "NIMBUS", "HOLLIN" })
        {
            await portal.OrderWhiteLabelsAsync(await portal.AddOwnerAsync(name), name);
        }

        portal.GoTo(Day);
        var dearer = PriceBook.Create("Next", Currency.Eur, SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = 520m } : r), SampleBooks.Tiers);
        var id = (await portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, dearer)).Value;
        var publication = await portal.Services.PublicationAsync(id, July, July);
        await portal.Database.SettleAsync();
        File.Copy(portal.Database.File, Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "simulated")).FullName, "portal.db"));
        return publication;
    }

    private static Task<Outcome<Published>> PublishAsync(TestDatabase database, Publication publication) =>
        TestPortal.Over(database, Day).Get<PublishPriceBook>().PublishAsync(Actor.Operator.Instance, publication);

    private static async Task AssertPublishedAsync(TestDatabase database, long id)
    {
        await using var db = database.ForOperator();
        Assert.True(await db.PriceBooks.AnyAsync(b => b.Id == id && b.EffectiveFrom == July));
        Assert.Equal((2, 1), (await db.PriceNotices.CountAsync(), await db.AuditEntries.CountAsync(e => e.PriceBookId == id)));
    }

    private string NewPlace(string name) => Copy(Path.Combine(folder, "simulated"), name);

    private string Copy(string from, string name)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(place, Path.GetFileName(file)));
        }

        return place;
    }
}
