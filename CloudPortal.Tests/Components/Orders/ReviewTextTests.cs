using Bunit;
using CloudPortal.Components.Orders;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Orders;

namespace CloudPortal.Tests.Components.Orders;

public sealed class ReviewTextTests : WizardTest
{
    [Fact]
    public async Task A_review_of_two_apps_speaks_of_both()
    {
        var page = await OpenReviewAsync(Good("AURORA"), Good("BOREAL"));

        page.WaitForElement("[data-testid='order']");
        Assert.Contains(". AURORA and BOREAL are yours for good; their status is Ordered", page.Find(".tl").TextContent, StringComparison.Ordinal);
        Assert.Contains("Independent White Labels under", page.Find(".terms").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_that_is_not_complete_promises_no_Cloud_ID()
    {
        var page = await OpenReviewAsync(Good(""));

        page.WaitForAssertion(() => Assert.Contains("Not complete yet.", page.Find(".note").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("yours for good", page.Markup, StringComparison.Ordinal);
        Assert.Contains(". Its status is Ordered", page.Find(".tl").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_app_whose_users_cannot_be_read_has_no_price_per_month_until_they_can()
    {
        var id = Guid.NewGuid();
        var draft = OrderDraft.CustomerApp("NIMBUS");
        draft = draft with { Apps = [draft.Apps[0] with { Users = "many" }] };
        _ = (await Portal.Get<OrderDrafts>().SaveAsync(Owner, Owner.ResellerId!.Value, id, draft)).Value;
        Navigation.NavigateTo($"/apps/NIMBUS/customers/new?draft={id}");

        var page = Render<CustomerAppPage>(p => p.Add(c => c.MainApp, "NIMBUS"));

        Assert.Contains("The price per month needs the users", page.WaitForElement(".panel").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll(".rc"), card => Assert.DoesNotContain("users a month", card.TextContent, StringComparison.Ordinal));
        page.Find("#users").Input("60");
        Assert.Equal("+165.00", Monthly(page));
        Assert.Contains("With 60 users a month165.00", page.Find(".rc").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_a_suspended_main_app_one_is_told_whom_to_ask()
    {
        _ = (await Portal.Get<AppLifecycle>().GoLiveAsync(CloudPortal.Domain.Accounts.Actor.Operator.Instance, Owner.ResellerId!.Value, "NIMBUS")).Value;
        _ = (await Portal.Get<AppLifecycle>().SuspendAsync(Owner, Owner.ResellerId!.Value, "NIMBUS")).Value;
        Navigation.NavigateTo("/apps/NIMBUS/customers/new");

        var page = Render<CustomerAppPage>(p => p.Add(c => c.MainApp, "NIMBUS"));

        Assert.Contains("Choose another main app, or ask your contact in sales to have it resumed.", page.WaitForElement(".empty").TextContent, StringComparison.Ordinal);
    }

    private static AppDraft Good(string cloudId) => new() { Name = "Aurora", CloudId = cloudId, CloudIdIsTyped = true };

    private async Task<IRenderedComponent<NewWhiteLabelPage>> OpenReviewAsync(params AppDraft[] apps)
    {
        var id = Guid.NewGuid();
        _ = (await Portal.Get<OrderDrafts>().SaveAsync(Owner, Owner.ResellerId!.Value, id, OrderDraft.WhiteLabels(1) with { Apps = apps })).Value;
        return Open($"/apps/new?draft={id}&step=4");
    }
}
