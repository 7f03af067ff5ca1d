using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Data;

public sealed class ResellerFilterTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Reseller nimbus = null!;
    private Reseller other = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        nimbus = await database.AddResellerAsync("Nimbus Telecom");
        other = await database.AddResellerAsync("Altitude Voice");
        await database.AddUserAsync(PortalUser.OfReseller(nimbus.Id, "mara@nimbus.example", "Mara Holt", Role.Owner));
        await database.AddUserAsync(PortalUser.OfStaff("ines@portal.example", "Ines Vidal", Role.Admin));
        await using var db = database.ForOperator();
        db.AddRange(Customer.Create(nimbus.Id, "Harbour Hotels"), Customer.Create(other.Id, "Alpine Rail"));
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_context_that_nobody_scoped_sees_nothing()
    {
        await using var db = new PortalDb(PortalDbOptions.For(database.ConnectionString));

        Assert.Empty(await db.Resellers.ToListAsync());
        Assert.Empty(await db.Customers.ToListAsync());
        Assert.Empty(await db.Users.ToListAsync());
    }

    [Fact]
    public async Task Two_actors_in_turn_see_each_their_own_though_the_context_is_the_same()
    {
        PortalDb first;
        await using (first = database.For(new Actor.User("a", nimbus.Id, Guid.Empty)))
        {
            Assert.Equal(["Nimbus Telecom"], await first.Resellers.Select(r => r.LegalName).ToListAsync());
            Assert.Equal(["Harbour Hotels"], await first.Customers.Select(c => c.Name).ToListAsync());
        }

        await using var second = database.For(new Actor.User("b", other.Id, Guid.Empty));

        Assert.Same(first, second);
        Assert.Equal(["Altitude Voice"], await second.Resellers.Select(r => r.LegalName).ToListAsync());
        Assert.Equal(["Alpine Rail"], await second.Customers.Select(c => c.Name).ToListAsync());
    }

    [Fact]
    public async Task Two_actors_at_once_see_each_their_own()
    {
        await using var a = database.For(new Actor.User("a", nimbus.Id, Guid.Empty));
        await using var b = database.For(new Actor.User("b", other.Id, Guid.Empty));

        Assert.Equal("Harbour Hotels", (await a.Customers.SingleAsync()).Name);
        Assert.Equal("Alpine Rail", (await b.Customers.SingleAsync()).Name);
    }

    [Fact]
    public async Task Staff_and_the_operator_see_all_resellers()
    {
        await using var staff = database.For(new Actor.User("s", ResellerId: null, Guid.Empty));
        await using var portal = database.ForOperator();

        Assert.Equal(2, await staff.Resellers.CountAsync());
        Assert.Equal(2, await portal.Customers.CountAsync());
    }

    [Fact]
    public async Task A_reseller_sees_its_own_people_and_no_staff()
    {
        await using var own = database.For(new Actor.User("a", nimbus.Id, Guid.Empty));
        await using var foreign = database.For(new Actor.User("b", other.Id, Guid.Empty));

        Assert.Equal(["Mara Holt"], await own.Users.Select(u => u.DisplayName).ToListAsync());
        Assert.Empty(await foreign.Users.ToListAsync());
    }

    [Fact]
    public async Task Finding_by_id_does_not_find_what_belongs_to_another()
    {
        await using var db = database.For(new Actor.User("a", nimbus.Id, Guid.Empty));

        Assert.Null(await db.FindAsync<Reseller>(other.Id));
    }
}
