using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Mail;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Mail;

/// <summary>What writes mails, and what makes them needless again.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private TestPortal portal = null!;
    private Actor.User admin = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        admin = await portal.Database.AddUserAsync(PortalUser.OfStaff("ines@portal.example", "Ines Vidal", Role.Admin));
        await portal.Database.ChangeUserAsync(admin.UserId, u => u.TakePassword("hash"));
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Each_invitation_writes_a_mail_and_a_refused_one_none()
    {
        var tom = await InviteAsync();
        Assert.NotNull((await portal.Get<InvitePeople>().InviteStaffAsync(admin, "Another Tom", tom.Email, Role.Sales)).Refusal);
        var added = (await portal.Get<AddReseller>().AddAsync(admin, NewReseller.Blank with
        {
            LegalName = "Nimbus Telecom",
            Address = "1 Harbour Street",
            BillingContact = "Mara",
            Currency = Currency.Eur,
            OwnerName = "Mara Holt",
            OwnerEmail = "mara@nimbus.example",
        })).Value;

        var mails = await MailsAsync();
        Assert.Equal([(tom.Email, "Tom Brandt", null), ("mara@nimbus.example", "Mara Holt", (long?)added.ResellerId)], mails.Select(m => (m.ToAddress, m.ToName, m.AboutResellerId)));
        Assert.All(mails, m => Assert.Equal((MailKind.Invitation, MailState.Queued, "CloudPortal: set your password"), (m.Kind, m.State, m.Subject)));
        Assert.All(mails, m => Assert.EndsWith("@cloudportal.invalid", m.MessageId, StringComparison.Ordinal));
        Assert.Contains("an account of Nimbus Telecom in CloudPortal", mails[1].Opening, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_link_a_password_and_a_switch_withdraw_the_mail_before()
    {
        var tom = await InviteAsync();
        var again = (await portal.Get<InvitePeople>().InviteAgainAsync(admin, tom.UserId)).Value;
        Assert.Equal([MailState.Withdrawn, MailState.Queued], (await MailsAsync()).Select(m => m.State));

        Assert.Null((await portal.Get<AcceptInvitation>().SetPasswordAsync(again.Token, "a long enough password")).Refusal);
        var other = (await portal.Get<InvitePeople>().InviteStaffAsync(admin, "Otto Lind", "otto@portal.example", Role.Sales)).Value;
        Assert.Null((await portal.Get<SwitchUsers>().OffAsync(admin, other.UserId)).Refusal);

        var mails = await MailsAsync();
        Assert.All(mails, m => Assert.Equal((MailState.Withdrawn, null), (m.State, m.SealedLink)));
        Assert.Equal(["A newer link took the place of the one in it.", "The password is set already.", "Its person is switched off."], mails.Select(m => m.Problem));
    }

    [Fact]
    public async Task Publishing_tells_the_Owners_of_those_whose_month_changes_and_taking_the_book_back_withdraws_that()
    {
        var owner = await portal.AddOwnerAsync();
        var off = await portal.AddUserAsync(owner.ResellerId!.Value, Role.Owner);
        await portal.Database.ChangeUserAsync(off.UserId, u => u.SwitchOff());
        await portal.AddUserAsync(owner.ResellerId.Value, Role.Viewer);
        await portal.AddOwnerAsync("Hollin Connect");
        await portal.OrderWhiteLabelsAsync(owner, "KESTREL");
        var march = new DateOnly(2027, 3, 1);
        var dearer = PriceBook.Create("Dearer", Currency.Eur, SampleBooks.Rates.Select(r => r with { Platform = r.Platform + 1m }), SampleBooks.Tiers);
        var id = (await portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, dearer)).Value;
        _ = (await portal.Services.ScheduleAsync(id, march, march)).Value;

        var mail = Assert.Single(await MailsAsync());
        await using var db = portal.Database.ForOperator();
        var notice = await db.PriceNotices.SingleAsync();
        Assert.Equal(await db.Users.Where(u => u.Id == owner.UserId).Select(u => u.Email).SingleAsync(), mail.ToAddress);
        Assert.Equal((MailKind.PriceNotice, "CloudPortal: new prices from 1 March 2027", $"/notices/{notice.Id}", MailState.Queued), (mail.Kind, mail.Subject, mail.Link, mail.State));

        _ = (await portal.Get<UnschedulePriceBook>().UnscheduleAsync(admin, id, "A mistake")).Value;
        Assert.Equal((MailState.Withdrawn, "Dearer is taken off the calendar."), (await MailsAsync()).Select(m => (m.State, m.Problem!)).Single());
    }

    [Fact]
    public async Task Sending_again_is_an_Admins_alone_and_stands_in_the_audit()
    {
        await InviteAsync();
        var mail = (await MailsAsync()).Single();
        var seller = await portal.Database.AddUserAsync(PortalUser.OfStaff("sales@portal.example", "Tess", Role.Sales));
        Assert.Equal(NotFound.Instance, (await portal.Get<ResendMail>().SendAgainAsync(seller, mail.Id)).Refusal);
        Assert.Equal(new MailNotToSendAgain(MailState.Queued), (await portal.Get<ResendMail>().SendAgainAsync(admin, mail.Id)).Refusal);
        await using (var db = portal.Database.ForOperator())
        {
            var stuck = await db.OutboxMails.SingleAsync();
            stuck.Claim(portal.Clock.GetUtcNow().UtcDateTime);
            stuck.GiveUpClaim(portal.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, (await portal.Get<ShellQueries>().GetAsync(admin)).Value.MailsToLookAt);
        Assert.Equal(0, (await portal.Get<ShellQueries>().GetAsync(seller)).Value.MailsToLookAt);
        Assert.Null((await portal.Get<ResendMail>().SendAgainAsync(admin, mail.Id)).Refusal);

        await using var after = portal.Database.ForOperator();
        Assert.Equal("Ines Vidal", (await after.AuditEntries.SingleAsync(e => e.Action == AuditAction.MailSentAgain)).ActorName);
        Assert.Equal(MailState.Queued, (await MailsAsync()).Single().State);
    }

    [Fact]
    public async Task A_context_of_a_reseller_holds_no_mails()
    {
        await InviteAsync();
        await using var own = portal.Database.For(await portal.AddOwnerAsync());

        Assert.False(await own.OutboxMails.AnyAsync() || await own.Set<OutboxAttachment>().AnyAsync() || await own.JobRuns.AnyAsync());
    }

    private async Task<Invited> InviteAsync() => (await portal.Get<InvitePeople>().InviteStaffAsync(admin, "Tom Brandt", "tom@portal.example", Role.Sales)).Value;

    private async Task<IReadOnlyList<OutboxMail>> MailsAsync()
    {
        await using var db = portal.Database.ForOperator();
        return await db.OutboxMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
    }
}
