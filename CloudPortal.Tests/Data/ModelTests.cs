using CloudPortal.Data;
using CloudPortal.Data.Converters;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CloudPortal.Tests.Data;

/// <summary>Rules that every table keeps, whoever adds it.</summary>
public sealed class ModelTests
{
    /// <summary>Belong to no reseller. Whoever adds one here says why everybody may see its rows.</summary>
    private static readonly Type[] Shared =
    [
        // Identity's own, read only by its stores.
        typeof(IdentityUserClaim<string>), typeof(IdentityUserLogin<string>), typeof(IdentityUserToken<string>), typeof(IdentityUserPasskey<string>),

        // Random numbers that say nothing of whose session it was.
        typeof(EndedSession),

        // A Cloud ID is unique in the world, whoever keeps it.
        typeof(CloudIdReservation),

        // Hashes of links, and the key that signs quotes: services alone read them.
        typeof(QuoteLink), typeof(PortalKey),

        // The public prices: the same for every reseller of a currency.
        typeof(PriceBook),
    ];

    private readonly IModel model = Model();

    [Fact]
    public void Every_decimal_says_whether_it_is_an_amount_or_a_percentage()
    {
        var plain = from property in model.GetEntityTypes().SelectMany(e => e.GetProperties())
                    where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(decimal)
                    where property.GetValueConverter() is not (MoneyConverter or PercentConverter)
                    select $"{property.DeclaringType.ShortName()}.{property.Name}";

        Assert.Empty(plain);
    }

    [Fact]
    public void Every_table_is_filtered_by_reseller_or_named_as_shared()
    {
        var open = model.GetEntityTypes()
            .Where(e => e.BaseType is null && !e.IsOwned() && e.FindDeclaredQueryFilter("Reseller") is null)
            .Select(e => e.ClrType);

        Assert.Equal(Shared.OrderBy(t => t.Name), open.OrderBy(t => t.Name));
    }

    [Fact]
    public void Identity_can_store_passkeys() => Assert.NotNull(model.FindEntityType(typeof(IdentityUserPasskey<string>)));

    [Fact]
    public async Task The_migrations_make_the_model_of_the_code()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.ForOperator();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    private static IModel Model()
    {
        using var db = new PortalDbFactory(PortalDbOptions.For("Data Source=:memory:")).For(Actor.Operator.Instance);
        return db.Model;
    }
}
