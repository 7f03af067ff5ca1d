using Bunit;
using CloudPortal.Components.Orders;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Apps;

namespace CloudPortal.Tests.Components.Orders;

public sealed class CustomerAppTests : WizardTest
{
    [Fact]
    public void Bundles_are_compared_with_the_typed_users()
    {
        var page = Under("NIMBUS");

        page.Find("#users").Input("60");

        var cards = page.FindAll(".rc").Select(c => c.TextContent).ToArray();
        Assert.Contains("With 60 users a month165.00", cards[0], StringComparison.Ordinal);
        Assert.Contains("Cheaper than Enterprise from 167 users", cards[0], StringComparison.Ordinal);
        Assert.Contains("32.00 less a month with 60 users", cards[1], StringComparison.Ordinal);
        Assert.Equal("+165.00", Monthly(page));
        Assert.Equal("295.20", DueNow(page));
        Assert.Contains("Customer apps do not count for the volume tier", page.Find(".effects").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hint_says_what_a_White_Label_of_its_own_would_save_and_cost()
    {
        var page = Under("NIMBUS");
        page.Find("#users").Input("60");

        var hint = page.Find(".own").TextContent;

        Assert.Contains("would cost 216.80 less a month", hint, StringComparison.Ordinal);
        Assert.Contains("It would be your tenth: 349.30 and 60 users × 0.80, while your nine others get 49.90 cheaper each, −51.80 in total against +165.00 here.", hint, StringComparison.Ordinal);
        Assert.Contains("Cheaper at any number of users; 1\u2009501.00 more once, paid back in 7 months.", hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_hint_where_it_would_not_be_true()
    {
        await Portal.OrderWhiteLabelsAsync(Owner, "TENTHAPP");

        Assert.Empty(Under("NIMBUS").FindAll(".own"));
    }

    [Fact]
    public async Task Making_it_a_White_Label_takes_along_what_is_typed()
    {
        var page = Under("NIMBUS");
        page.FindAll(".f3 input")[1].Input("Tideway");
        page.Find("#users").Input("60");

        await page.Find(".own button").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("/apps/new?draft=", Navigation.Uri, StringComparison.Ordinal));
        var draft = await SavedAsync(Guid.Parse(Navigation.Uri.Split("draft=")[1][..36]));
        Assert.Equal((DraftKind.WhiteLabels, "Tideway", "60"), (draft.Content.Kind, draft.Content.Apps[0].Name, draft.Content.Apps[0].Users));
    }

    [Fact]
    public async Task The_first_customer_app_switches_multi_tenancy_on_in_its_order_and_says_so()
    {
        var page = Under("NIMBUS");
        page.FindAll(".f3 input")[0].Input("Tideway Dental");
        page.FindAll(".f3 input")[1].Input("Tideway");
        await page.Find("form").SubmitAsync();
        page.WaitForElement("[data-testid='order']");
        Assert.Contains("Multi-tenancy of NIMBUS is switched on in the same order, at 0.00", page.Find(".terms").TextContent, StringComparison.Ordinal);

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.EndsWith("/apps/TIDEWAY?ordered=1", Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_existing_customer_can_be_chosen()
    {
        await Portal.OrderCustomerAppAsync(Owner, "NIMBUS", "FIRSTAPP");
        var page = Under("NIMBUS");

        page.FindAll(".seg2 button")[0].Click();
        page.Find("#customer").Change(page.FindAll("#customer option")[1].GetAttribute("value")!);

        Assert.Equal("Customer of FIRSTAPP", page.FindAll("#customer option")[1].TextContent);
        Rest();
        page.WaitForAssertion(() => Assert.Contains("draft=", Navigation.Uri, StringComparison.Ordinal));
        var draft = await SavedAsync(Guid.Parse(Navigation.Uri.Split("draft=")[1][..36]));
        Assert.NotNull(draft.Content.Apps[0].CustomerId);
    }

    [Fact]
    public async Task A_main_app_that_ends_takes_none_and_says_what_to_do()
    {
        _ = (await Portal.Get<AppLifecycle>().EndAsync(Owner, Owner.ResellerId!.Value, "KESTREL")).Value;

        var page = Under("KESTREL");

        Assert.Contains("KESTREL takes no customer app", page.Markup, StringComparison.Ordinal);
        Assert.Contains("/customer-apps/new", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_reseller_s_main_app_is_not_found()
    {
        var other = await Portal.AddOwnerAsync("Other Telecom");
        await Portal.OrderWhiteLabelsAsync(other, "OTHERAPP");

        Assert.Contains("There is nothing here", Under("OTHERAPP").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_main_app_can_be_chosen_among_the_White_Labels_that_may()
    {
        _ = (await Portal.Get<AppLifecycle>().EndAsync(Owner, Owner.ResellerId!.Value, "KESTREL")).Value;
        Navigation.NavigateTo("/customer-apps/new");

        var page = Render<ChooseMainAppPage>();

        page.WaitForAssertion(() => Assert.Equal(8, page.FindAll("tbody tr").Count));
        Assert.DoesNotContain("KESTREL", page.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<CustomerAppPage> Under(string mainApp)
    {
        Navigation.NavigateTo($"/apps/{mainApp}/customers/new");
        return Render<CustomerAppPage>(p => p.Add(c => c.MainApp, mainApp));
    }
}
