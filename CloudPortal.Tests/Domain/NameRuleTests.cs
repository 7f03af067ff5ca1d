using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CsCheck;

namespace CloudPortal.Tests.Domain;

public sealed class NameRuleTests
{
    private const int Most = 50;

    [Theory]
    [InlineData("  Aurora \u00A0 \u2003Voice\n", "Aurora Voice")]
    [InlineData("Cafe\u0301", "Caf\u00E9")]
    [InlineData("A\u2028B", "A B")]
    [InlineData("", "")]
    public void A_name_is_kept_composed_and_with_single_spaces(string typed, string kept)
    {
        Assert.Equal(kept, NameRule.Normalise(typed));
        Assert.Equal(kept, NameRule.Normalise(kept));
    }

    [Theory]
    [InlineData("\u0646\u0631\u0645\u200C\u0627\u0641\u0632\u0627\u0631")]
    [InlineData("\u0995\u09CD\u09B7\u09B0\u200D\u09CD\u09AF")]
    [InlineData("Team \U0001F469\u200D\U0001F4BB")]
    [InlineData("\u2764\uFE0F\u200D\U0001F525")]
    [InlineData("\u0627\u0644\u0633\u0644\u0627\u0645")]
    [InlineData("O\u2019Neill & S\u00F6hne, 3.0")]
    [InlineData("7")]
    [InlineData("\u2605")]
    public void Names_of_every_script_are_good(string name) => Assert.Null(NameRule.Check(name, Most));

    [Theory]
    [InlineData("Aurora\u200BVoice")]
    [InlineData("Aurora\u202EVoice")]
    [InlineData("Aurora\u00ADVoice")]
    [InlineData("Aurora\uFEFF Voice")]
    [InlineData("Aurora\tVoice")]
    [InlineData("Aurora\nVoice")]
    [InlineData("Aurora\0")]
    [InlineData("Aurora\u200D")]
    [InlineData("\u200CAurora")]
    [InlineData("Aurora\u200D\u200DVoice")]
    [InlineData("Aurora\u200D Voice")]
    [InlineData("\u3164")]
    [InlineData("Aurora \u2800")]
    public void What_cannot_be_seen_is_no_part_of_a_name(string name) =>
        Assert.Contains("invisible", NameRule.Check(name, Most), StringComparison.Ordinal);

    [Theory]
    [InlineData("...")]
    [InlineData("\u0301\u0301")]
    public void A_name_has_something_to_read(string name) => Assert.Contains("at least one", NameRule.Check(name, Most), StringComparison.Ordinal);

    [Fact]
    public void Half_a_pair_is_refused_and_throws_nothing()
    {
        var half = "Aurora" + (char)0xD800;

        Assert.Contains("invisible", NameRule.Check(half, Most), StringComparison.Ordinal);
        Assert.NotEmpty(NameRule.KeyOf(half));
    }

    [Fact]
    public void Characters_are_counted_as_one_sees_them()
    {
        var person = "\U0001F469\u200D\U0001F4BB";

        Assert.Null(NameRule.Check(string.Concat(Enumerable.Repeat(person, Most)), Most));
        Assert.Contains("1 to 50", NameRule.Check(string.Concat(Enumerable.Repeat(person, Most + 1)), Most), StringComparison.Ordinal);
        Assert.Contains("1 to 50", NameRule.Check(" ", Most), StringComparison.Ordinal);
        Assert.Contains("accents", NameRule.Check("A" + new string('\u0302', 500), Most), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_typed_a_good_name_stays_good_as_it_is_kept() => Gen.String.Sample(typed =>
    {
        var kept = NameRule.Normalise(typed);
        Assert.Equal(NameRule.Check(typed, Most), NameRule.Check(kept, Most));
        Assert.True(NameRule.Check(typed, Most) is not null || kept.Length <= Most * NameRule.UnitsPerCharacter);
    });

    [Theory]
    [InlineData("Aurora Clinics", " AURORA   clinics ")]
    [InlineData("Caf\u00E9", "CAFE\u0301")]
    [InlineData("Aurora", "Auro\u200Cra")]
    public void Customers_of_names_that_look_alike_are_one(string name, string same) =>
        Assert.Equal(Customer.Create(1, name).NameKey, Customer.KeyOf(same));

    [Fact]
    public void A_customer_is_kept_by_its_normalised_name_and_never_by_an_invisible_one()
    {
        Assert.Equal("Aurora Clinics", Customer.Create(1, " Aurora  Clinics ").Name);
        Assert.Throws<ArgumentException>(() => Customer.Create(1, "\u200B"));
    }
}
