using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;

namespace CloudPortal.Tests.Domain.Accounts;

public sealed class NewResellerTests
{
    private static readonly NewReseller Good = new("Altitude Voice", "1 Ridge Road\nSalzburg", "ATU12345678", "bills@altitude.example", Currency.Eur, "Aoife O’Brien", "aoife.o'brien@altitude.example");

    [Fact]
    public void A_good_one_becomes_an_account_without_the_white_space_around_it()
    {
        var account = (Good with { LegalName = "  Altitude   Voice ", VatNumber = " atu12345678 " }).Account();

        Assert.Equal(("Altitude Voice", "ATU12345678", Currency.Eur), (account.LegalName, account.VatNumber, account.Currency));
    }

    [Fact]
    public void Its_address_keeps_its_lines_each_like_a_name() =>
        Assert.Equal("1 Ridge Road\nCafe\u0301".Normalize() + "\n\nSalzburg", (Good with { Address = " 1  Ridge Road \r\n Cafe\u0301\r\n\r\nSalzburg\n" }).Account().Address);

    [Theory]
    [InlineData("NIMBUS telecom")]
    [InlineData("Nimbus \u00A0 Telecom ")]
    [InlineData("Nim\u200Dbus Telecom")]
    [InlineData("Nim\u200Cbus Telecom")]
    public void Legal_names_that_look_alike_are_one(string same) =>
        Assert.Equal(Reseller.Create("Nimbus Telecom", "1 Harbour Street", "", "", Currency.Eur).LegalNameKey, Reseller.KeyOf(same));

    [Fact]
    public void A_blank_one_has_all_its_problems_at_once_and_needs_no_VAT_number() => Assert.Equal(
        ["LegalName", "Address", "BillingContact", "Currency", "OwnerName", "OwnerEmail"],
        NewReseller.Blank.Problems().Select(p => p.Field));

    [Theory]
    [InlineData(nameof(NewReseller.LegalName), "two\nlines")]
    [InlineData(nameof(NewReseller.LegalName), "\u200b")]
    [InlineData(nameof(NewReseller.Address), " \n ")]
    [InlineData(nameof(NewReseller.Address), "tab\there")]
    [InlineData(nameof(NewReseller.Address), "\u202E\u2066")]
    [InlineData(nameof(NewReseller.Address), "1 Ridge Road\nSalz\u200Bburg")]
    [InlineData(nameof(NewReseller.Address), "1 Ridge Road\n\u202ESalzburg")]
    [InlineData(nameof(NewReseller.VatNumber), "<script>")]
    [InlineData(nameof(NewReseller.BillingContact), "two\nlines")]
    [InlineData(nameof(NewReseller.OwnerName), "…")]
    [InlineData(nameof(NewReseller.OwnerEmail), "aoife")]
    public void What_is_wrong_is_told_beside_its_field(string field, string typed) => Assert.Equal(field, Assert.Single(With(field, typed).Problems()).Field);

    [Theory]
    [InlineData(nameof(NewReseller.LegalName), 121)]
    [InlineData(nameof(NewReseller.Address), 501)]
    [InlineData(nameof(NewReseller.VatNumber), 31)]
    [InlineData(nameof(NewReseller.BillingContact), 257)]
    [InlineData(nameof(NewReseller.OwnerName), 121)]
    public void Too_much_is_refused_before_the_database_would(string field, int length)
    {
        Assert.Equal(field, Assert.Single(With(field, new string('a', length)).Problems()).Field);
        Assert.Empty(With(field, new string('a', length - 1)).Problems());
    }

    [Theory]
    [InlineData("aoife@altitude.example", true)]
    [InlineData("aoife.o'brien+bills@mail.altitude.example", true)]
    [InlineData("añil@correo.example", true)]
    [InlineData("aoife", false)]
    [InlineData("aoife@altitude", false)]
    [InlineData("@altitude.example", false)]
    [InlineData("aoife@.example", false)]
    [InlineData("aoife@altitude.", false)]
    [InlineData("a@b@altitude.example", false)]
    [InlineData("aoife @altitude.example", false)]
    [InlineData("Aoife <aoife@altitude.example>", false)]
    [InlineData("aoife@altitude.example,tom@altitude.example", false)]
    [InlineData("ao\u200bife@altitude.example", false)]
    public void An_e_mail_is_something_at_a_host(string email, bool isGood) => Assert.Equal(isGood, EmailRule.Check(email) is null);

    private static NewReseller With(string field, string typed) => field switch
    {
        nameof(NewReseller.LegalName) => Good with { LegalName = typed },
        nameof(NewReseller.Address) => Good with { Address = typed },
        nameof(NewReseller.VatNumber) => Good with { VatNumber = typed },
        nameof(NewReseller.BillingContact) => Good with { BillingContact = typed },
        nameof(NewReseller.OwnerName) => Good with { OwnerName = typed },
        _ => Good with { OwnerEmail = typed },
    };
}
