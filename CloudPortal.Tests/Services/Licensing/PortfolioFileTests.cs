using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Licensing;

public sealed class PortfolioFileTests
{
    [Fact]
    public async Task A_portfolio_under_two_books_is_refused_by_their_names()
    {
        await using var portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS");
        await ScheduleForNewOrdersAsync(portal, "EUR 2026.9");
        Assert.Single((await OfAsync(portal, owner)).Value.Apps);

        await portal.OrderWhiteLabelsAsync(owner, "HELIOTEL");

        var refusal = Assert.IsType<MoreThanOneBook>((await OfAsync(portal, owner)).Refusal);
        Assert.Equal(["EUR 2026.2", "EUR 2026.9"], refusal.Books);
        Assert.Contains("Nimbus Telecom", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_app_names_its_main_app_and_an_ended_one_is_left_out()
    {
        await using var portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS", "HELIOTEL");
        await portal.OrderCustomerAppAsync(owner, "NIMBUS", "HARBORLAW");
        _ = (await portal.Get<CloudPortal.Services.Apps.AppLifecycle>().EndAsync(owner, owner.ResellerId!.Value, "HELIOTEL")).Value;

        var today = (await OfAsync(portal, owner)).Value;
        var nextFirst = (await portal.Get<PortfolioFile>().OnNextFirstAsync(owner, owner.ResellerId.Value)).Value;

        Assert.Equal([("NIMBUS", null), ("HELIOTEL", null), ("HARBORLAW", "NIMBUS")], today.Apps.Select(a => (a.App.CloudId!.Value, a.MainApp?.Value)));
        Assert.Equal(AppStatus.Terminating, today.Apps[1].App.Status);
        Assert.Equal(["NIMBUS", "HARBORLAW"], nextFirst.Apps.Select(a => a.App.CloudId!.Value));
    }

    [Fact]
    public async Task Without_licences_it_has_the_book_in_force()
    {
        await using var portal = await TestPortal.StartAsync();
        var owner = await portal.AddOwnerAsync();

        var document = (await OfAsync(portal, owner)).Value;

        Assert.Equal(("EUR 2026.2", 0), (document.Book.Name, document.Apps.Count));
    }

    [Fact]
    public async Task A_name_is_found_without_case_and_an_unknown_one_is_not()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddOwnerAsync();

        Assert.Null((await portal.Get<PortfolioFile>().OfNamedAsync(Actor.Operator.Instance, " nimbus TELECOM", null)).Refusal);
        Assert.IsType<NotFound>((await portal.Get<PortfolioFile>().OfNamedAsync(Actor.Operator.Instance, "Nobody", null)).Refusal);
    }

    private static Task<Outcome<CloudPortal.Services.PriceFiles.PriceDocument>> OfAsync(TestPortal portal, Actor.User owner) =>
        portal.Get<PortfolioFile>().OfAsync(owner, owner.ResellerId!.Value, portal.Today);

    private static async Task ScheduleForNewOrdersAsync(TestPortal portal, string name)
    {
        var books = portal.Get<AddPriceBook>();
        var id = (await books.AddDraftAsync(Actor.Operator.Instance, SampleBooks.Eur(name))).Value;
        _ = (await portal.Services.ScheduleAsync(id, portal.Today.AddDays(1), moves: null)).Value;
        portal.GoTo(portal.Today.AddDays(1));
    }
}
