using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Resellers;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Accounts;

public sealed class AddResellerTests : IAsyncLifetime
{
    private static readonly NewReseller Altitude = new("Altitude Voice", "1 Ridge Road", "", "bills@altitude.example", Currency.Usd, "Aoife O’Brien", "aoife@altitude.example");

    private TestPortal portal = null!;
    private Actor.User admin = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        admin = await portal.Database.AddUserAsync(PortalUser.OfStaff("ines@portal.example", "Ines Vidal", Role.Admin));
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task It_makes_the_account_and_its_owner_together_and_says_so_in_the_audit()
    {
        var added = (await AddAsync(Altitude)).Value;

        await using var db = portal.Database.ForOperator();
        var owner = await db.Users.SingleAsync(u => u.ResellerId == added.ResellerId);
        Assert.Equal((Role.Owner, "Aoife O’Brien", (string?)null), (owner.Role, owner.DisplayName, owner.PasswordHash));
        Assert.Equal(owner.Id, (await db.Invitations.SingleAsync()).UserId);
        Assert.Equal(
            [(AuditAction.ResellerAdded, "Ines Vidal"), (AuditAction.PersonInvited, "Ines Vidal")],
            await db.AuditEntries.Where(e => e.ResellerId == added.ResellerId).OrderBy(e => e.Id).Select(e => ValueTuple.Create(e.Action, e.ActorName)).ToListAsync());
    }

    [Fact]
    public async Task Names_and_e_mails_that_somebody_has_are_told_beside_both_fields_and_nothing_is_saved()
    {
        _ = (await AddAsync(Altitude)).Value;
        var before = await TableDump.OfAsync(portal.Database);

        var refused = Assert.IsType<FieldsRefused>((await AddAsync(Altitude with { LegalName = "ALTITUDE voice", OwnerEmail = "Aoife@Altitude.example" })).Refusal);

        Assert.Equal(["LegalName", "OwnerEmail"], refused.Problems.Select(p => p.Field));
        Assert.Equal(before, await TableDump.OfAsync(portal.Database));
    }

    [Fact]
    public async Task A_name_that_only_looks_the_same_is_taken()
    {
        _ = (await AddAsync(Altitude)).Value;

        var refused = Assert.IsType<FieldsRefused>((await AddAsync(Altitude with { LegalName = "Alti\u200Dtude  Voice", OwnerEmail = "tom@altitude.example" })).Refusal);

        Assert.Equal("LegalName", refused.Field);
    }

    [Fact]
    public async Task It_has_its_figures_in_the_directory_at_once()
    {
        var added = (await AddAsync(Altitude)).Value;

        var list = (await portal.Get<ResellerDirectory>().ListAsync(admin, new())).Value;
        var row = Assert.Single(list.Rows);
        Assert.Equal((added.ResellerId, 0, 0m, false), (row.ResellerId, row.Summary!.Apps, row.Summary.Totals.Total, row.Summary.IsOutdated));
        Assert.Equal(0, list.Age.Outdated);
    }

    [Fact]
    public async Task A_reseller_without_its_owner_is_never_made()
    {
        _ = (await portal.Get<InvitePeople>().InviteStaffAsync(admin, "Tom Brandt", "tom@portal.example", Role.Sales)).Value;

        Assert.IsType<FieldsRefused>((await AddAsync(Altitude with { OwnerEmail = "tom@portal.example" })).Refusal);

        await using var db = portal.Database.ForOperator();
        Assert.False(await db.Resellers.AnyAsync());
    }

    [Fact]
    public async Task Two_at_once_make_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => AddAsync(Altitude))));

        Assert.Single(answers, a => a.Refusal is null);
    }

    [Fact]
    public async Task Sales_and_resellers_add_none()
    {
        var seller = await portal.Database.AddUserAsync(PortalUser.OfStaff("tom@portal.example", "Tom Brandt", Role.Sales));
        var owner = await portal.AddOwnerAsync();

        Assert.IsType<NotAllowed>((await portal.Get<AddReseller>().AddAsync(seller, Altitude)).Refusal);
        Assert.IsType<NotAllowed>((await portal.Get<AddReseller>().AddAsync(owner, Altitude)).Refusal);
    }

    private Task<Outcome<AddedReseller>> AddAsync(NewReseller typed) => portal.Get<AddReseller>().AddAsync(admin, typed);
}
