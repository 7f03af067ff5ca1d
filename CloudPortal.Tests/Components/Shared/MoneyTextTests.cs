using Bunit;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;

namespace CloudPortal.Tests.Components.Shared;

public sealed class MoneyTextTests : BunitContext
{
    [Fact]
    public void The_code_stands_behind_the_amount_only_where_it_is_asked_for()
    {
        var headline = Render<MoneyText>(text => text.Add(t => t.Amount, 5320.9m).Add(t => t.Currency, Currency.Eur).Add(t => t.ShowCode, true));
        var column = Render<MoneyText>(text => text.Add(t => t.Amount, 5320.9m).Add(t => t.Currency, Currency.Eur));

        Assert.Equal("5\u2009320.90\u00A0EUR", headline.Find(".money").TextContent);
        Assert.Equal("5\u2009320.90", column.Find(".money").TextContent);
    }

    [Fact]
    public void The_digits_come_from_the_page_currency_unless_the_amount_has_its_own()
    {
        var ofThePage = Render<MoneyText>(text => text.AddCascadingValue(Currency.Jpy).Add(t => t.Amount, 5320m));
        var ofItsOwn = Render<MoneyText>(text => text.AddCascadingValue(Currency.Jpy).Add(t => t.Amount, 5320m).Add(t => t.Currency, Currency.Kwd));

        Assert.Equal("5\u2009320", ofThePage.Find(".money").TextContent);
        Assert.Equal("5\u2009320.000", ofItsOwn.Find(".money").TextContent);
    }

    [Fact]
    public void An_amount_with_a_reason_is_a_link_that_can_be_copied()
    {
        var text = Render<MoneyText>(t => t.Add(p => p.Amount, -35.8m).Add(p => p.Sign, true).Add(p => p.Why, "/apps/KESTREL?why=platform"));

        Assert.Equal("/apps/KESTREL?why=platform", text.Find("a.why").GetAttribute("href"));
        Assert.Equal("\u221235.80", text.Find("a.why").TextContent);
    }

    [Fact]
    public void An_old_amount_stands_before_the_new_one_and_is_spoken_as_such()
    {
        var text = Render<MoneyText>(t => t.Add(p => p.Amount, 5285.1m).Add(p => p.Old, 5320.9m));

        Assert.Equal("was 5\u2009320.90", text.Find(".old").TextContent);
    }
}
