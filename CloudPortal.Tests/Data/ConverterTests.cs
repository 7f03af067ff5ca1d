using System.Globalization;
using CloudPortal.Data.Converters;
using CloudPortal.Domain;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CloudPortal.Tests.Data;

/// <summary>How values are stored, over a small context of its own that uses the portal's converters.</summary>
public sealed class ConverterTests
{
    private static readonly MoneyConverter Money = new();
    private static readonly PercentConverter Percent = new();

    [Theory]
    [InlineData("0")]
    [InlineData("0.000001")]
    [InlineData("-99.8")]
    [InlineData("3592.80")]
    [InlineData("9000000000000")]
    [InlineData("9223372036854.775807")]
    [InlineData("-9223372036854.775808")]
    public void An_amount_comes_back_exactly(string text)
    {
        var amount = decimal.Parse(text, CultureInfo.InvariantCulture);

        Assert.Equal(amount, RoundTrip(Money, amount));
    }

    [Fact]
    public void An_amount_is_stored_as_millionths() => Assert.Equal(499_000_000L, Money.ConvertToProviderTyped(499.00m));

    [Fact]
    public void A_percentage_is_stored_as_ten_thousandths()
    {
        Assert.Equal(125_000, Percent.ConvertToProviderTyped(12.5m));
        Assert.Equal(33.3333m, RoundTrip(Percent, 33.3333m));
    }

    [Fact]
    public void What_cannot_be_stored_exactly_throws_instead_of_changing()
    {
        Assert.Throws<ArgumentException>(() => Money.ConvertToProviderTyped(0.0000001m));
        Assert.Throws<ArgumentException>(() => Percent.ConvertToProviderTyped(33.33333m));
        Assert.Throws<OverflowException>(() => Money.ConvertToProviderTyped(9_223_372_036_854.775808m));
        Assert.Throws<OverflowException>(() => Percent.ConvertToProviderTyped(300_000m));
    }

    [Fact]
    public void A_moment_that_is_not_UTC_is_a_bug()
    {
        var local = new DateTime(2026, 11, 17, 9, 0, 0, DateTimeKind.Local);

        Assert.Throws<ArgumentException>(() => new UtcConverter().ConvertToProviderTyped(local));
        Assert.Throws<ArgumentException>(() => new UtcConverter().ConvertToProviderTyped(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("hu-HU")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task The_database_orders_amounts_and_keeps_moments_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            await using var database = TestDatabase.Missing();
            await using var db = new PriceDb(new DbContextOptionsBuilder<PriceDb>().UseSqlite(database.ConnectionString + ";Pooling=False").Options);
            await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
            var moment = new DateTime(2026, 11, 17, 9, 30, 15, 123, DateTimeKind.Utc);
            db.AddRange(new decimal[] { 1000.5m, -1m, 99.99m, 100m, 0.000001m }.Select(amount => new PriceRow { Amount = amount, Day = new DateOnly(2026, 12, 1), At = moment, Currency = Currency.Kwd, CloudId = CloudId.Parse("kestrel1"), Placement = Placement.CustomerApp }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            db.ChangeTracker.Clear();

            var rows = await db.Rows.Where(r => r.Amount < 1000m).OrderBy(r => r.Amount).ToListAsync(TestContext.Current.CancellationToken);

            Assert.Equal([-1m, 0.000001m, 99.99m, 100m], rows.Select(r => r.Amount));
            Assert.All(rows, row => Assert.Equal((moment, DateTimeKind.Utc, new DateOnly(2026, 12, 1)), (row.At, row.At.Kind, row.Day)));
            Assert.All(rows, row => Assert.Equal((Currency.Kwd, CloudId.Parse("KESTREL1"), Placement.CustomerApp), (row.Currency, row.CloudId, row.Placement)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static decimal RoundTrip<TStored>(ValueConverter<decimal, TStored> converter, decimal value) =>
        converter.ConvertFromProviderTyped(converter.ConvertToProviderTyped(value));

    private sealed class PriceRow
    {
        public long Id { get; set; }

        public decimal Amount { get; set; }

        public DateTime At { get; set; }

        public DateOnly Day { get; set; }

        public Currency Currency { get; set; } = Currency.Eur;

        public CloudId? CloudId { get; set; }

        public Placement Placement { get; set; }
    }

    private sealed class PriceDb(DbContextOptions<PriceDb> options) : DbContext(options)
    {
        public DbSet<PriceRow> Rows => Set<PriceRow>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => StoredTypes.Register(configurationBuilder);

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<PriceRow>().Property(r => r.Amount).HasConversion<MoneyConverter>();
    }
}
