using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Services.Accounts;

/// <summary>Checking a password is slow on purpose: whoever has one checked more, or none, can be told apart by a clock.</summary>
public sealed class SignInTimeTests : IAsyncLifetime
{
    private PortalHost portal = null!;
    private PortalUser mara = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalHost.StartAsync();
        mara = await portal.AddNimbusOwnerAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("nobody@nimbus.example", "not my password")]
    [InlineData("mara.holt@nimbus.example", "not my password")]
    public async Task A_wrong_password_is_checked_once_whether_there_is_such_a_person_or_not(string email, string password) =>
        Assert.Equal(1, await ChecksAsync(email, password));

    [Fact]
    public async Task So_it_is_of_somebody_without_a_password()
    {
        await portal.Database.AddUserAsync(WithoutPassword("tom@portal.example"));

        Assert.Equal(1, await ChecksAsync("tom@portal.example", "not my password"));
    }

    [Theory]
    [InlineData("not my password")]
    [InlineData(PortalHost.Password)]
    public async Task So_it_is_of_somebody_who_was_switched_off(string password)
    {
        await portal.Database.ChangeUserAsync(mara.Id, u => u.SwitchOff());

        Assert.Equal(1, await ChecksAsync(mara.Email!, password));
    }

    [Theory]
    [InlineData("not my password")]
    [InlineData(PortalHost.Password)]
    public async Task So_it_is_with_each_of_too_many(string password)
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(1, await ChecksAsync(mara.Email!, "not my password"));
        }

        Assert.Equal(1, await ChecksAsync(mara.Email!, password));
    }

    private static PortalUser WithoutPassword(string email)
    {
        var user = PortalUser.OfStaff(email, "Tom Brandt", Role.Sales);
        user.NormalizedEmail = user.NormalizedUserName = email.ToUpperInvariant();
        return user;
    }

    private async Task<int> ChecksAsync(string email, string password)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var counting = new CountingHasher(users.PasswordHasher);
        users.PasswordHasher = counting;
        Assert.NotNull((await scope.ServiceProvider.GetRequiredService<SignIn>().WithPasswordAsync(email, password)).Refusal);
        return counting.Checks;
    }

    private sealed class CountingHasher(IPasswordHasher<PortalUser> real) : IPasswordHasher<PortalUser>
    {
        public int Checks { get; private set; }

        public string HashPassword(PortalUser user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
        {
            Checks++;
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
