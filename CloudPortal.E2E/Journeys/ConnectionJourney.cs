using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>A lost connection says that the draft is safe, and comes back by itself.</summary>
public sealed class ConnectionJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task A_cut_network_is_said_and_what_is_typed_meanwhile_is_kept_when_it_is_back()
    {
        var page = await OpenAsMaraAsync();
        var network = await Network.BeforeAsync(page);
        var wizard = await NewWhiteLabelPage.OpenAsync(page);
        await wizard.Name.FillAsync("Lost Phone");
        await Expect(wizard.CloudId).ToHaveValueAsync("LOSTPHONE");

        await network.CutAsync();
        await Expect(wizard.LostStrip).ToBeVisibleAsync();
        await wizard.Name.FillAsync("Lost And Found");

        network.Mend();
        await Expect(wizard.LostStrip).ToBeHiddenAsync();
        await Expect(wizard.Name).ToHaveValueAsync("Lost And Found");
        await Expect(wizard.CloudId).ToHaveValueAsync("LOSTANDFOUND");
        await wizard.ContinueAsync("platforms");
        await Expect(wizard.Content).ToContainTextAsync("Lost And Found");
    }

    [Fact]
    public async Task A_killed_server_that_starts_again_brings_back_the_draft_and_what_was_typed_around_the_kill()
    {
        var database = NewSample();
        var address = FreeAddress();
        using var first = await PortalProcess.StartAsync(database, address);
        var wizard = await DraftAsync(address);
        var violet = wizard.Page.GetByRole(AriaRole.Radio, new() { Name = "Violet" });

        await wizard.Name.FillAsync("Survivor Two");
        await first.KillAsync();
        await Expect(wizard.LostStrip).ToBeVisibleAsync();
        await wizard.CloudId.FillAsync("UNHEARD");
        await violet.CheckAsync();

        // Nobody answers, and the browser must not send the form by itself.
        await wizard.Name.PressAsync("Enter");
        await wizard.ContinueAsync("platforms");
        await Expect(wizard.LostStrip).ToBeVisibleAsync();
        using var second = await PortalProcess.StartAsync(database, address);

        await Expect(wizard.LostStrip).ToBeHiddenAsync();
        await wizard.SettledAsync();
        await Expect(wizard.CloudId).ToHaveValueAsync("UNHEARD");
        await Expect(wizard.Free).ToBeVisibleAsync();
        await Expect(wizard.Name).ToHaveValueAsync("Survivor Two");
        await Expect(violet).ToBeCheckedAsync();
        Assert.Null(await wizard.Page.EvaluateAsync<string?>("sessionStorage.getItem('unheard')"));

        await wizard.ContinueAsync("platforms");
        await Expect(wizard.Step("Platforms")).ToBeVisibleAsync();
        await wizard.Page.ReloadAsync();
        await wizard.BackAsync();
        await Expect(wizard.Name).ToHaveValueAsync("Survivor Two");
        await Expect(wizard.CloudId).ToHaveValueAsync("UNHEARD");
        await Expect(violet).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_wizard_that_was_never_saved_keeps_what_is_typed_while_its_server_is_killed()
    {
        var database = NewSample();
        var address = FreeAddress();
        using var first = await PortalProcess.StartAsync(database, address);
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsync(new() { Of = Person.Mara, At = address }));

        await first.KillAsync();
        await Expect(wizard.LostStrip).ToBeVisibleAsync();
        await wizard.Name.FillAsync("Never Saved");
        using var second = await PortalProcess.StartAsync(database, address);

        await Expect(wizard.LostStrip).ToBeHiddenAsync();
        await Expect(wizard.CloudId).ToHaveValueAsync("NEVERSAVED");
        await Expect(wizard.Name).ToHaveValueAsync("Never Saved");
        await wizard.SavedAsync();
    }

    [Fact]
    public async Task What_was_typed_into_a_draft_of_all_does_not_replace_what_somebody_else_saved_meanwhile()
    {
        const string Setup = "Setup, White Label, standalone";
        var database = NewSample();
        var first = PortalServer.OfSample(database);
        var away = await OpenAsync(new() { Of = Person.Ines, At = first.Address });
        var network = await Network.BeforeAsync(away);
        var editor = await PriceBookEditorPage.OpenAsync(away, "EUR 2027.1");
        await network.CutAsync();
        await Expect(editor.LostStrip).ToBeVisibleAsync();
        await editor.Cell(Setup).FillAsync("2710");

        await first.DisposeAsync();
        var second = Owned(PortalServer.OfSample(database, first.Address.Port));
        var other = await PriceBookEditorPage.OpenAsync(await OpenAsync(new() { Of = Person.Ines, At = second.Address }), "EUR 2027.1");
        await other.Cell(Setup).FillAsync("2800");
        await Expect(other.Saved).ToBeVisibleAsync();
        network.Mend();

        await Expect(away.GetByRole(AriaRole.Alert)).ToContainTextAsync($"{Setup} became 2\u2009800.00 by somebody else. The 2710 that you typed was not taken");
        await Expect(editor.Cell(Setup)).ToHaveValueAsync("2\u2009800.00");
    }

    [Fact]
    public async Task A_server_that_is_stopped_and_started_again_brings_the_draft_back()
    {
        var database = NewSample();
        var first = PortalServer.OfSample(database);
        var wizard = await DraftAsync(first.Address);

        await first.DisposeAsync();
        await Expect(wizard.LostStrip).ToBeVisibleAsync();
        Owned(PortalServer.OfSample(database, first.Address.Port));

        await ExpectTheDraftAsync(wizard);
    }

    private async Task<NewWhiteLabelPage> DraftAsync(Uri address)
    {
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsync(new() { Of = Person.Mara, At = address }));
        await wizard.Name.FillAsync("Survivor");
        await wizard.SavedAsync();
        return wizard;
    }

    private static async Task ExpectTheDraftAsync(NewWhiteLabelPage wizard)
    {
        await Expect(wizard.LostStrip).ToBeHiddenAsync();
        await wizard.SettledAsync();
        await Expect(wizard.Name).ToHaveValueAsync("Survivor");
        await wizard.Name.FillAsync("Survivor Again");
        await Expect(wizard.CloudId).ToHaveValueAsync("SURVIVORAGAIN");
    }

    // The sessions belong to the host name, whatever the port.
    private Uri FreeAddress()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return new UriBuilder(Portal.Server.Address) { Port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port }.Uri;
    }
}
