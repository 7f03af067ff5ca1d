using Bunit;
using CloudPortal.Components.Orders;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;

namespace CloudPortal.Tests.Components.Orders;

public sealed class DraftsTests : WizardTest
{
    [Fact]
    public void The_Cloud_ID_follows_the_name_until_somebody_types_one()
    {
        var page = Open();
        page.Find(".stack input").Input("Aurora Voice");
        Rest();
        page.WaitForAssertion(() => Assert.Equal("AURORAVOICE", page.Find("input.idin").GetAttribute("value")));
        Assert.Equal("free", page.Find(".free").TextContent);

        page.Find("input.idin").Input("AURORA1");
        page.Find(".stack input").Input("Borealis");
        Rest();

        Assert.Equal("AURORA1", page.Find("input.idin").GetAttribute("value"));
    }

    [Fact]
    public void A_name_whose_Cloud_ID_is_taken_gets_another()
    {
        var page = Open();

        page.Find(".stack input").Input("Kestrel");
        Rest();

        page.WaitForAssertion(() => Assert.Equal("KESTREL2", page.Find("input.idin").GetAttribute("value")));
    }

    [Fact]
    public void A_taken_Cloud_ID_is_told_while_one_types_and_not_passed()
    {
        var page = Open();
        page.Find(".stack input").Input("Aurora");
        page.Find("input.idin").Input("kestrel");
        Rest();
        page.WaitForAssertion(() => Assert.Equal("taken", page.Find(".taken").TextContent));

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("KESTREL is taken", page.Find(".help.wrong").TextContent, StringComparison.Ordinal));
        Assert.Equal("kestrel", page.Find("input.idin").GetAttribute("value"));
        Assert.Equal("Name and brand", page.Find(".step.now h2").TextContent);
    }

    [Fact]
    public void A_reserved_Cloud_ID_is_not_free()
    {
        var page = Open();

        page.Find("input.idin").Input("new");
        Rest();

        page.WaitForAssertion(() => Assert.Equal("taken", page.Find(".taken").TextContent));
        page.Find(".stack input").Input("New");
        page.Find("input.idin").Input("");
        Rest();
        page.WaitForAssertion(() => Assert.Equal("NEW2", page.Find("input.idin").GetAttribute("value")));
    }

    [Fact]
    public void A_Cloud_ID_that_another_app_of_the_order_has_is_not_free_in_either()
    {
        var page = Open("/apps/new?count=2");
        page.FindAll("input.idin[autocapitalize]")[0].Input("AURORA1");
        page.FindAll("input.idin[autocapitalize]")[1].Input("aurora1");
        Rest();

        page.WaitForAssertion(() => Assert.Equal(["used in app 2", "used in app 1"], page.FindAll("[role=status] .taken").Select(t => t.TextContent)));

        page.FindAll("input.idin[autocapitalize]")[1].Input("AURORA2");
        Rest();
        page.WaitForAssertion(() => Assert.Equal(["free", "free"], page.FindAll("[role=status] span").Select(t => t.TextContent)));
    }

    [Fact]
    public void Apps_of_one_name_get_Cloud_IDs_of_their_own()
    {
        var page = Open("/apps/new?count=3");

        foreach (var index in Enumerable.Range(0, 3))
        {
            page.FindAll("fieldset.one-of")[index].QuerySelector("input")!.Input("Aurora");
        }

        Rest();

        page.WaitForAssertion(() => Assert.Equal(
            ["AURORA", "AURORA2", "AURORA3"],
            page.FindAll("input.idin[autocapitalize]").Select(i => i.GetAttribute("value")!).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_step_is_not_passed_while_its_fields_are_wrong()
    {
        var page = Open();

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("A name has 1 to 50 characters.", page.Find(".help.wrong").TextContent, StringComparison.Ordinal));
        Assert.Equal("Name and brand", page.Find(".step.now h2").TextContent);
    }

    [Fact]
    public async Task The_first_key_makes_a_row_and_gives_the_page_its_address_and_then_each_half_second_of_rest_saves()
    {
        var page = Open();
        page.Find("input.idin").Input("AUR");
        Timers.Advance(TimeSpan.FromMilliseconds(1));
        page.WaitForAssertion(() => Assert.Contains("draft=", Navigation.Uri, StringComparison.Ordinal));
        Assert.Contains("Draft saved 09:00 UTC", page.Markup, StringComparison.Ordinal);
        var draft = Guid.Parse(Navigation.Uri.Split("draft=")[1][..36]);

        page.Find("input.idin").Input("AURORAVOICE");
        Timers.Advance(TimeSpan.FromMilliseconds(400));
        Assert.Equal("AUR", (await SavedAsync(draft)).Content.Apps[0].CloudId);

        Timers.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Equal("AURORAVOICE", (await SavedAsync(draft)).Content.Apps[0].CloudId);
    }

    [Theory]
    [InlineData("/apps/new?step=2")]
    [InlineData("/apps/new?step=4")]
    [InlineData("/apps/new?step=99")]
    public async Task Looking_around_in_an_untouched_wizard_and_leaving_it_makes_no_row(string address)
    {
        var page = Open(address);

        page.WaitForElement("form .step-foot");
        Assert.DoesNotContain("draft=", Navigation.Uri, StringComparison.Ordinal);
        await DisposeComponentsAsync();
        Assert.Empty((await Portal.Get<CloudPortal.Services.Orders.OrderDrafts>().OpenAsync(Owner, Owner.ResellerId!.Value)).Value);
    }

    [Fact]
    public async Task What_another_window_saved_is_said_and_either_can_be_kept()
    {
        var draft = await SaveDraftAsync();
        var page = Open($"/apps/new?draft={draft}&step=1");
        var theirs = (await SavedAsync(draft)).Content;
        _ = (await Portal.Get<CloudPortal.Services.Orders.OrderDrafts>().SaveAsync(
            Owner, Owner.ResellerId!.Value, draft, theirs with { Apps = [theirs.Apps[0] with { Users = "888" }] })).Value;

        page.Find("input.idin").Input("MYOWNVOICE");
        Rest();
        page.WaitForAssertion(() => Assert.Contains("Changed in another window", page.Markup, StringComparison.Ordinal));
        Assert.Equal("888", (await SavedAsync(draft)).Content.Apps[0].Users);

        await page.FindAll("button").First(b => b.TextContent == "Keep this one").ClickAsync();
        Assert.Equal("MYOWNVOICE", (await SavedAsync(draft)).Content.Apps[0].CloudId);
        page.WaitForAssertion(() => Assert.DoesNotContain("Changed in another window", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reload_brings_back_the_step_with_everything_typed_also_what_is_wrong()
    {
        var page = Open();
        page.Find(".stack input").Input("Aurora Voice");
        Rest();
        page.WaitForAssertion(() => Assert.Contains("draft=", Navigation.Uri, StringComparison.Ordinal));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Platforms", page.Find(".step.now h2").TextContent));
        page.Find("input[type='checkbox']").Change(false);
        await page.Find("form").SubmitAsync();
        page.WaitForElement("#users").Input("12 apples");
        Rest();
        var draft = Guid.Parse(Navigation.Uri.Split("draft=")[1][..36]);
        Assert.Equal("12 apples", (await SavedAsync(draft)).Content.Apps[0].Users);
        await DisposeComponentsAsync();

        var again = Open($"/apps/new?draft={draft}");

        Assert.Equal("12 apples", again.Find("#users").GetAttribute("value"));
        Assert.Equal("true", again.Find("#users").GetAttribute("aria-invalid"));
        Assert.Contains("The price per month needs the users", again.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.Empty(again.FindAll("[data-testid='monthly-change'], .chart-mark"));
        Assert.Contains("AURORAVOICE", again.Find(".step.done").TextContent, StringComparison.Ordinal);
        Assert.Equal(AppPlatforms.Android, (await SavedAsync(draft)).Content.Apps[0].Platforms);

        again.Find("#users").Input("80");
        Assert.Equal("−35.80", Monthly(again));
        Assert.Contains("−35.80 with 80 users", again.Find(".chart-mark").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_back_button_goes_a_step_back_and_keeps_what_is_typed()
    {
        var draft = await SaveDraftAsync();
        var page = Open($"/apps/new?draft={draft}&step=3");
        page.Find("#users").Input("81");

        Navigation.NavigateTo($"/apps/new?draft={draft}&step=1");
        page.WaitForElement("input.idin");
        Navigation.NavigateTo($"/apps/new?draft={draft}&step=3");

        Assert.Equal("81", page.WaitForElement("#users").GetAttribute("value"));
    }

    [Theory]
    [InlineData("not-a-draft")]
    [InlineData("7f1f9f0c-5a1f-4a53-9a0e-0a8e8a3c6f11")]
    public void An_unknown_draft_is_not_found(string draft) =>
        Assert.Contains("There is nothing here", Open($"/apps/new?draft={draft}").Markup, StringComparison.Ordinal);

    [Fact]
    public async Task Another_reseller_s_draft_is_not_found()
    {
        var other = await Portal.AddOwnerAsync("Other Telecom");
        var draft = await SaveDraftAsync(other);

        Assert.Contains("There is nothing here", Open($"/apps/new?draft={draft}").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_s_draft_is_not_found()
    {
        var colleague = await Portal.AddUserAsync(Owner.ResellerId!.Value, Role.Manager, mayOrder: true);
        var draft = await SaveDraftAsync(colleague);

        Assert.Contains("There is nothing here", Open($"/apps/new?draft={draft}").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_White_Labels_are_priced_in_one_order()
    {
        var page = Open("/apps/new?count=2");
        Assert.Contains("2 new White Labels", page.Find("h1").TextContent, StringComparison.Ordinal);

        page.FindAll("button").First(b => b.TextContent.Contains("Add another", StringComparison.Ordinal)).Click();

        Assert.Contains("Setup of 3 apps", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.Equal("+598.80", Monthly(page));
        page.Find("button[aria-label='Remove app 3']").Click();
        page.Find("button[aria-label='Remove app 2']").Click();
        Assert.Equal("−99.80", Monthly(page));
        Assert.Single(page.FindComponents<BrandFields>());
    }
}
