using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Services.Jobs;
using CloudPortal.Services.Mail;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Services.Jobs;

public sealed class OncePerPeriodTests : IAsyncLifetime
{
    private MailPortal portal = null!;

    public async ValueTask InitializeAsync() => portal = await MailPortal.StartAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Two_servers_that_try_at_once_do_the_work_once_for_each_period()
    {
        var servers = new[] { portal.Services, portal.Process() };
        foreach (var period in new[] { "2026-11-17", "2026-11-18" })
        {
            var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => RunAsync(servers[i % 2], period))));

            Assert.Single(done, d => d.Value);
        }

        await using var db = portal.Database.ForOperator();
        Assert.Equal(2, await db.OutboxMails.CountAsync());
    }

    [Fact]
    public async Task Work_that_fails_or_is_refused_leaves_nothing_and_is_done_by_the_next()
    {
        var once = portal.Get<OncePerPeriod>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => once.RunAsync(Actor.Operator.Instance, "Test", "2026", (db, _) =>
        {
            Work(db);
            throw new InvalidOperationException("broken");
        }));
        var refused = await once.RunAsync(Actor.Operator.Instance, "Test", "2026", (db, _) =>
        {
            Work(db);
            return Task.FromResult<Outcome<Done>>(NotFound.Instance);
        });
        Assert.Equal(NotFound.Instance, refused.Refusal);

        Assert.True((await RunAsync(portal.Services, "2026")).Value);
        await using var db = portal.Database.ForOperator();
        Assert.Equal((1, 1), (await db.OutboxMails.CountAsync(), await db.JobRuns.CountAsync()));
    }

    [Fact]
    public async Task Ended_links_are_forgotten_once_an_hour_and_their_mails_withdrawn()
    {
        var (id, _) = await portal.InviteAsync();
        var links = portal.Get<ForgetEndedLinks>();
        Assert.True((await links.RunAsync(Actor.Operator.Instance)).Value);
        Assert.False((await links.RunAsync(Actor.Operator.Instance)).Value);
        Assert.NotNull((await portal.MailAsync(id)).SealedLink);

        portal.Clock.Advance(TimeSpan.FromDays(7));
        Assert.True((await links.RunAsync(Actor.Operator.Instance)).Value);

        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Withdrawn, null), (mail.State, mail.SealedLink));
    }

    private static Task<Outcome<bool>> RunAsync(ServiceProvider server, string period) => server.GetRequiredService<OncePerPeriod>().RunAsync(
        Actor.Operator.Instance,
        "Test",
        period,
        (db, _) =>
        {
            Work(db);
            return Task.FromResult<Outcome<Done>>(Done.Instance);
        });

    private static void Work(PortalDb db) => db.OutboxMails.Add(OutboxMail.Write(
        new NewMail(MailKind.Quote, "test", "tom@nimbus.example", "Tom", "Reminder", "Hello"), null, "portal.example", new DateTime(2026, 11, 17, 9, 0, 0, DateTimeKind.Utc)));
}
