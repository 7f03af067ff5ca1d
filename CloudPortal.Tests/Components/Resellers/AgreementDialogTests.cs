using Bunit;
using CloudPortal.Components.Resellers;
using CloudPortal.Components.Shared;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Components.Resellers;

/// <summary>The dialogs of agreements when something is unusual; on 17 March 2026.</summary>
public sealed class AgreementDialogTests : ResellerPageTest
{
    [Theory]
    [InlineData("2099-12-31")]
    [InlineData("9999-12-31")]
    public async Task After_an_agreement_to_the_end_of_all_days_the_dialogs_still_open(string last)
    {
        await AgreeAsync(30m, new(2026, 4, 1));
        await using (var db = Story.Database.ForOperator())
        {
            await db.Agreements.ExecuteUpdateAsync(a => a.SetProperty(x => x.To, DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)));
        }

        var page = await OpenAsync();
        await Button(page, "New agreement").ClickAsync();
        Assert.Equal(["2026-04-01", "2027-03-31"], Inputs().Skip(1).Take(2).Select(i => i.GetAttribute("value")));
        await Button(Dialogs, "Cancel").ClickAsync();

        await Button(page, "Take back").ClickAsync();
        Dialogs.WaitForAssertion(() => Assert.NotEmpty(Dialogs.FindAll(".agree-effect .money")));
    }

    [Fact]
    public async Task A_last_day_after_this_century_is_refused_beside_its_field()
    {
        var page = await OpenAsync();
        await Button(page, "New agreement").ClickAsync();

        await Inputs()[0].InputAsync("12");
        await Inputs()[2].InputAsync("9999-12-31");

        Dialogs.WaitForAssertion(() => Assert.StartsWith("An agreement ends on 31 December 2099 at the latest.", Text(Assert.Single(Dialogs.FindAll("[role=alert]"))), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_else_took_back_meanwhile_is_said_so_and_leaves_the_list()
    {
        await AgreeAsync(30m, new(2026, 4, 1));
        var page = await OpenAsync();
        await Button(page, "Take back").ClickAsync();
        Dialogs.WaitForAssertion(() => Assert.NotEmpty(Dialogs.FindAll(".agree-effect .money")));
        await using (var db = Story.Database.ForOperator())
        {
            await db.Agreements.ExecuteDeleteAsync();
        }

        await Button(Dialogs, "Take it back").ClickAsync();

        Dialogs.WaitForAssertion(() => Assert.Contains("Somebody else has taken this agreement back meanwhile.", Dialogs.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("No discount was negotiated", page.Markup, StringComparison.Ordinal));
        await Button(Dialogs, "Close").ClickAsync();
        Assert.DoesNotContain(Dialogs.FindComponents<AppDialog>(), d => d.Instance.Open);
    }

    [Fact]
    public async Task Esc_keeps_what_was_typed_and_Cancel_does_not()
    {
        var page = await OpenAsync();
        await Button(page, "New agreement").ClickAsync();
        await Inputs()[0].InputAsync("12.5");
        await Inputs()[3].InputAsync("Volume");

        await EscapeAsync(page);
        await Button(page, "New agreement").ClickAsync();
        Assert.Equal(["12.5", "Volume"], Typed());

        await Button(Dialogs, "Cancel").ClickAsync();
        await Button(page, "New agreement").ClickAsync();
        Dialogs.WaitForAssertion(() => Assert.Equal(["", ""], Typed()));
    }

    /// <summary>What the key does; pressing it is the browser's part.</summary>
    private static Task EscapeAsync(IRenderedComponent<ResellerPage> page)
    {
        var dialog = page.FindComponents<AppDialog>().Single(d => d.Instance.Title == "New agreement");
        return dialog.InvokeAsync(() => dialog.Instance.OnClose.InvokeAsync());
    }

    private IEnumerable<string?> Typed() => [Inputs()[0].GetAttribute("value") ?? "", Inputs()[3].GetAttribute("value") ?? ""];
}
