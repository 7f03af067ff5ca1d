using CloudPortal.Domain.Mail;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;
using CloudPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Services.Mail;

/// <summary>Real mails to a real mail server, which does what mail servers do.</summary>
public sealed class SendOutboxTests : IAsyncLifetime
{
    private MailPortal portal = null!;

    public async ValueTask InitializeAsync() => portal = await MailPortal.StartAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_mail_arrives_as_it_was_written_with_its_link_and_is_sent_once()
    {
        var id = await portal.WriteAsync("Grüße from CloudPortal");

        Assert.Equal(1, await portal.SendAsync());
        Assert.Equal(0, await portal.SendAsync());

        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Sent, portal.Now), (mail.State, mail.EndedAt!.Value));
        var arrived = Assert.Single(portal.Server.Mails);
        foreach (var line in new[] { "From: CloudPortal <portal@portal.example>", "To: Tom Brandt <tom@nimbus.example>", $"Message-Id: <{mail.MessageId}>", "Auto-Submitted: auto-generated", "Hello Tom,\n\nhttps://portal.example/notices/7\n\nCloudPortal\n", "utf-8" })
        {
            Assert.Contains(line, arrived, StringComparison.OrdinalIgnoreCase);
        }

        Assert.EndsWith("@portal.example", mail.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attachment_goes_with_it()
    {
        await portal.WriteAsync("Quote", MailPortal.Mail("Tom") with { Attachment = new NewAttachment("Q-2026-0001.pdf", "application/pdf", "%PDF"u8.ToArray()) });

        await portal.SendAsync();

        Assert.Contains("Q-2026-0001.pdf", Assert.Single(portal.Server.Mails), StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String("%PDF"u8), portal.Server.Mails[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_break_in_a_name_or_subject_begins_no_header()
    {
        await portal.WriteAsync("Subject\r\nBcc: evil@example.com", MailPortal.Mail("Tom\r\nBcc: evil@example.com\u2028X: y"));

        await portal.SendAsync();

        var head = Assert.Single(portal.Server.Mails).Split("\n\n")[0];
        Assert.DoesNotContain(head.Split('\n'), l => l.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase) || l.StartsWith("X:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_recipient_whom_the_server_refuses_is_a_failure_in_the_servers_words()
    {
        portal.Server.Behaves = () => SmtpBehaviour.RefusesRecipient;
        var id = await portal.WriteAsync("Refused");

        await portal.SendAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.SendAsync();

        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Failed, 1), (mail.State, mail.Attempt));
        Assert.Contains("550", mail.Problem, StringComparison.Ordinal);
        Assert.Contains("no such mailbox", mail.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_mailbox_and_a_server_that_hangs_up_early_are_tried_again_later()
    {
        var first = await portal.WriteAsync("First");
        foreach (var behaviour in new[] { SmtpBehaviour.IsFull, SmtpBehaviour.DropsBeforeRecipient })
        {
            portal.Server.Behaves = () => behaviour;
            await portal.SendAsync();
            Assert.Equal(MailState.Queued, (await portal.MailAsync(first)).State);
            Assert.Equal(0, await portal.SendAsync());
            portal.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        portal.Server.Behaves = () => SmtpBehaviour.Takes;
        Assert.Equal(1, await portal.SendAsync());
        Assert.Single(portal.Server.Mails);
    }

    [Fact]
    public async Task A_connection_that_breaks_behind_the_text_leaves_an_unknown_outcome_and_only_a_person_sends_again()
    {
        portal.Server.Behaves = () => SmtpBehaviour.DropsAfterData;
        var id = await portal.WriteAsync("Unknown");
        await portal.SendAsync();
        portal.Server.Behaves = () => SmtpBehaviour.Takes;
        portal.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await portal.SendAsync());
        Assert.Equal(MailState.Unknown, (await portal.MailAsync(id)).State);

        Assert.Null((await portal.Get<ResendMail>().SendAgainAsync(await portal.AddAdminAsync(), id)).Refusal);
        Assert.Equal(1, await portal.SendAsync());

        Assert.Equal(2, portal.Server.Mails.Count);
        var messageId = $"Message-Id: <{(await portal.MailAsync(id)).MessageId}>";
        Assert.All(portal.Server.Mails, m => Assert.Contains(messageId, m, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_server_that_was_killed_between_claim_and_outcome_leaves_an_unknown_one()
    {
        var id = await portal.WriteAsync("Killed");
        await portal.ClaimAsync(id);

        await portal.SendAsync();
        Assert.Equal(MailState.Sending, (await portal.MailAsync(id)).State);
        portal.Clock.Advance(SendOutbox.ClaimPatience);
        await portal.SendAsync();

        Assert.Equal(MailState.Unknown, (await portal.MailAsync(id)).State);
        Assert.Empty(portal.Server.Mails);
    }

    [Fact]
    public async Task Two_servers_at_once_send_each_mail_once()
    {
        for (var i = 0; i < 12; i++)
        {
            await portal.WriteAsync($"Mail number {i:D2}");
        }

        var second = portal.Process();
        var sent = await Task.WhenAll(Task.Run(() => portal.SendAsync()), Task.Run(() => portal.SendAsync(second)));

        Assert.Equal(12, sent.Sum());
        Assert.Equal(12, portal.Server.Mails.Select(m => m.Split('\n').Single(l => l.StartsWith("Subject:", StringComparison.Ordinal))).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(12, portal.Server.Mails.Count);
    }

    [Fact]
    public async Task Without_a_mail_server_mails_wait()
    {
        var process = portal.Process(hasMailServer: false);
        var id = await portal.WriteAsync("Waits");

        Assert.Equal(0, await portal.SendAsync(process));

        Assert.Equal(MailState.Queued, (await portal.MailAsync(id)).State);
    }

    [Fact]
    public async Task An_unreachable_server_is_asked_once_and_all_mails_wait()
    {
        var (first, second) = (await portal.WriteAsync("First"), await portal.WriteAsync("Second"));
        await portal.Server.StopAsync();

        await portal.SendAsync();

        var waiting = await portal.MailAsync(first);
        Assert.Equal((MailState.Queued, portal.Now.AddMinutes(1)), (waiting.State, waiting.TryAgainAt!.Value));
        Assert.StartsWith("The mail server cannot be reached.", waiting.Problem, StringComparison.Ordinal);
        Assert.Equal(0, (await portal.MailAsync(second)).Attempt);
    }

    [Fact]
    public async Task A_secret_link_is_sealed_until_it_is_sent_and_then_gone()
    {
        var (id, tom) = await portal.InviteAsync();
        Assert.DoesNotContain(await TableDump.OfAsync(portal.Database), row => row.Contains(tom.Token, StringComparison.Ordinal));

        await portal.SendAsync(portal.Process());

        Assert.Contains($"https://portal.example{tom.Path}\n", QuotedPrintable(Assert.Single(portal.Server.Mails)), StringComparison.Ordinal);
        Assert.Null((await portal.MailAsync(id)).SealedLink);
    }

    [Fact]
    public async Task A_database_that_was_moved_without_its_keys_says_so_and_sends_no_mail_without_its_link()
    {
        var (id, _) = await portal.InviteAsync();
        Directory.Delete(Path.Combine(Path.GetDirectoryName(portal.Database.File)!, "keys"), recursive: true);

        Assert.Equal(0, await portal.SendAsync(portal.Process()));

        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Failed, "Its link cannot be read with the keys of this portal. Make a new one where it came from."), (mail.State, mail.Problem));
        Assert.Empty(portal.Server.Mails);
    }

    [Fact]
    public async Task In_Development_the_link_stays_until_it_ends()
    {
        var (id, tom) = await portal.InviteAsync();
        var development = portal.Process(showsSecretLinks: true);

        await portal.SendAsync(development);

        var letter = (await development.GetRequiredService<OutboxQueries>().GetAsync(await portal.AddAdminAsync(), id)).Value;
        Assert.Equal((MailState.Sent, tom.Path), (letter.Mail.State, letter.ShownLink));
    }

    [Fact]
    public async Task A_mail_whose_link_ended_meanwhile_is_not_sent()
    {
        var (id, _) = await portal.InviteAsync();
        portal.Clock.Advance(TimeSpan.FromDays(InvitePeople.Days));

        Assert.Equal(0, await portal.SendAsync());

        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Withdrawn, null), (mail.State, mail.SealedLink));
        Assert.Empty(portal.Server.Mails);
    }

    private static string QuotedPrintable(string mail) => mail.Replace("=\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
}
