using CloudPortal.Domain.Mail;

namespace CloudPortal.Tests.Domain.Mail;

public sealed class OutboxMailTests
{
    private static readonly DateTime Now = new(2026, 11, 17, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Only_a_queued_mail_is_claimed()
    {
        var mail = Written();
        mail.Claim(Now);

        Assert.Throws<InvalidOperationException>(() => mail.Claim(Now));
        Assert.True(mail.Record(1, SendResult.Taken.Instance, Now));
        Assert.Throws<InvalidOperationException>(() => mail.Claim(Now));
        Assert.Throws<InvalidOperationException>(() => mail.GiveUpClaim(Now));
    }

    [Fact]
    public void What_came_late_of_the_last_claim_still_counts_and_of_an_earlier_one_does_not()
    {
        var mail = Written();
        mail.Claim(Now);
        mail.GiveUpClaim(Now);
        Assert.Null(mail.SendAgain(Now));
        mail.Claim(Now);

        Assert.False(mail.Record(1, new SendResult.Refused("no"), Now));
        mail.GiveUpClaim(Now);
        Assert.True(mail.Record(2, SendResult.Taken.Instance, Now));
        Assert.Equal(MailState.Sent, mail.State);
    }

    [Fact]
    public void A_server_that_stays_away_is_tried_for_about_a_day_with_longer_and_longer_pauses()
    {
        var (mail, at) = (Written(), Now);
        while (mail.State == MailState.Queued)
        {
            Assert.True(mail.IsDueAt(at));
            mail.Claim(at);
            mail.Record(mail.Attempt, new SendResult.NotNow("away", IsServer: true), at);
            at = mail.TryAgainAt ?? at;
        }

        Assert.Equal((MailState.Failed, OutboxMail.MostTries), (mail.State, mail.Attempt));
        Assert.InRange(at - Now, TimeSpan.FromHours(20), TimeSpan.FromHours(24));
    }

    [Theory]
    [InlineData(MailState.Queued, "This mail is on its way already.")]
    [InlineData(MailState.Sent, "This mail was sent already.")]
    [InlineData(MailState.Withdrawn, "This mail was withdrawn, so it is not sent.")]
    public void What_neither_failed_nor_is_unknown_is_not_sent_again(MailState state, string sentence)
    {
        var mail = Written();
        if (state == MailState.Sent)
        {
            mail.Claim(Now);
            mail.Record(1, SendResult.Taken.Instance, Now);
        }
        else if (state == MailState.Withdrawn)
        {
            mail.Withdraw("Over.", Now);
        }

        Assert.Equal(sentence, mail.SendAgain(Now)!.Sentence);
        Assert.Equal(state, mail.State);
    }

    [Fact]
    public void A_link_that_has_ended_is_not_sent_again()
    {
        var mail = OutboxMail.Write(New() with { Link = new MailLink("/x?token=y", Now.AddDays(7)) }, "sealed", "portal.example", Now);
        mail.Claim(Now);
        mail.GiveUpClaim(Now);

        Assert.Equal(MailLinkEnded.Instance, mail.SendAgain(Now.AddDays(7)));
        Assert.Null(mail.SendAgain(Now.AddDays(6)));
    }

    [Fact]
    public void What_is_on_its_way_or_was_sent_is_not_withdrawn()
    {
        var mail = Written();
        mail.Claim(Now);
        mail.Withdraw("Over.", Now);
        Assert.Equal(MailState.Sending, mail.State);

        mail.Record(1, SendResult.Taken.Instance, Now);
        mail.Withdraw("Over.", Now);
        Assert.Equal(MailState.Sent, mail.State);
    }

    [Fact]
    public void A_secret_link_comes_sealed_and_an_address_is_an_e_mail()
    {
        Assert.Throws<ArgumentException>(() => OutboxMail.Write(New() with { Link = new MailLink("/x", Now) }, null, "portal.example", Now));
        Assert.Throws<ArgumentException>(() => OutboxMail.Write(New() with { Link = new MailLink("/x") }, "sealed", "portal.example", Now));
        Assert.Throws<ArgumentException>(() => OutboxMail.Write(New() with { ToAddress = "tom@nimbus.example\r\nBcc: x@y.z" }, null, "portal.example", Now));
    }

    [Theory]
    [InlineData("Tom\r\nBrandt", "Tom Brandt")]
    [InlineData("\u2028Tom\t\tBrandt\u0085", "Tom Brandt")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    public void Names_and_subjects_are_one_line(string typed, string kept)
    {
        var mail = OutboxMail.Write(New() with { ToName = typed, Subject = typed }, null, "portal.example", Now);

        Assert.Equal((kept, kept), (mail.ToName, mail.Subject));
    }

    [Fact]
    public void The_text_has_its_link_between_two_empty_lines_or_none()
    {
        var mail = OutboxMail.Write(New() with { Closing = "CloudPortal" }, null, "portal.example", Now);

        Assert.Equal("Hello\n\nhttps://portal.example/x\n\nCloudPortal\n", mail.TextWith("https://portal.example/x"));
        Assert.Equal("Hello\n\nCloudPortal\n", mail.TextWith(null));
    }

    private static NewMail New() => new(MailKind.Quote, "test", "tom@nimbus.example", "Tom", "Subject", "Hello");

    private static OutboxMail Written() => OutboxMail.Write(New(), null, "portal.example", Now);
}
