using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Orders;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Isolation;

/// <summary>Two resellers with apps in every state, a customer and a reviewed draft each; told once, and copied for each test.</summary>
internal sealed class TwoResellers : IAsyncDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 17);
    private static readonly Lazy<Task<TwoResellers>> Told = new(TellAsync);

    private TwoResellers(TestPortal portal) => Portal = portal;

    public TestPortal Portal { get; }

    /// <summary>The one who asks for what is not theirs.</summary>
    public Actor.User Asker { get; private init; } = null!;

    public Actor.User Other { get; private init; } = null!;

    /// <summary>The other's things, as the asker would name them.</summary>
    public Named Theirs { get; private init; } = null!;

    /// <summary>The same, as the other names them.</summary>
    public Named TheirsToThem { get; private init; } = null!;

    /// <summary>Nobody's.</summary>
    public Named Missing { get; private init; } = null!;

    public static async Task<TwoResellers> MeetAsync()
    {
        var told = await Told.Value;
        return new TwoResellers(TestPortal.Over(await told.Portal.Database.CopyAsync(), Day))
        {
            Asker = told.Asker,
            Other = told.Other,
            Theirs = told.Theirs,
            TheirsToThem = told.TheirsToThem,
            Missing = told.Missing,
        };
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private static async Task<TwoResellers> TellAsync()
    {
        var portal = await TestPortal.StartAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => portal.DisposeAsync().AsTask().GetAwaiter().GetResult();
        var asker = await portal.AddOwnerAsync("Nimbus Telecom");
        var other = await portal.AddOwnerAsync("Hollin Connect");
        foreach (var reseller in new[] { asker.ResellerId!.Value, other.ResellerId!.Value })
        {
            _ = (await portal.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, reseller, 5m, portal.Today.AddDays(1), new DateOnly(2026, 12, 31), "Volume")).Value;
        }

        _ = await LicenseAsync(portal, asker, "NIMBUS");
        var theirs = await LicenseAsync(portal, other, "HOLLIN");
        portal.GoTo(Day);
        theirs = theirs with { Notice = await NoticeAsync(portal, other) };
        theirs = theirs with { Quote = await QuoteAsync(portal, theirs.Reseller, isSent: true), DraftQuote = await QuoteAsync(portal, theirs.Reseller, isSent: false) };
        var askers = (await ReviewedAsync(portal, asker, "SPARE1")).DraftId;
        var (draft, key) = await ReviewedAsync(portal, other, "SPARE2");
        theirs = theirs with { Draft = draft, Key = key, Owner = other.UserId };
        var missing = theirs with
        {
            Reseller = 987_654,
            LegalName = "Nobody Limited",
            Ordered = "NOBODYO",
            Live = "NOBODY",
            Suspended = "NOBODYS",
            Ending = "NOBODYE",
            Customer = 987_654,
            Agreement = 987_654,
            Notice = 987_654,
            Quote = "Q-2026-9998",
            DraftQuote = "Q-2026-9999",
            App = 987_654,
            Draft = Guid.NewGuid(),
            Key = Guid.NewGuid(),
            Owner = "nobody",
        };
        return new TwoResellers(portal)
        {
            Asker = asker,
            Other = other,
            Theirs = await WithDraftsAsync(portal, asker, askers, theirs),
            TheirsToThem = await WithDraftsAsync(portal, other, draft, theirs),
            Missing = await WithDraftsAsync(portal, asker, askers, missing),
        };
    }

    private static async Task<Named> LicenseAsync(TestPortal portal, Actor.User owner, string name)
    {
        var reseller = owner.ResellerId!.Value;
        var life = portal.Get<AppLifecycle>();
        var named = new Named
        {
            Reseller = reseller,
            LegalName = name == "HOLLIN" ? "Hollin Connect" : "Nimbus Telecom",
            Ordered = name + "O",
            Live = name,
            Suspended = name + "S",
            Ending = name + "E",
            Customer = 0,
            Agreement = 0,
            Notice = 0,
            Quote = "",
            DraftQuote = "",
            App = 0,
            Draft = Guid.Empty,
            Key = Guid.Empty,
        };
        await portal.OrderWhiteLabelsAsync(owner, named.Ordered, named.Live, named.Suspended, named.Ending);
        await portal.OrderCustomerAppAsync(owner, named.Live, name + "C");
        _ = (await life.GoLiveTogetherAsync(Actor.Operator.Instance, reseller, [named.Live, named.Suspended])).Value;
        _ = (await life.SuspendAsync(owner, reseller, named.Suspended)).Value;
        portal.GoTo(Day);
        _ = (await life.EndAsync(owner, reseller, named.Ending)).Value;
        await using var db = portal.Database.For(owner);
        return named with { App = await db.Apps.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), Customer = await db.Customers.Select(c => c.Id).SingleAsync(), Agreement = await db.Agreements.Select(a => a.Id).SingleAsync() };
    }

    private static async Task<long> NoticeAsync(TestPortal portal, Actor.User told)
    {
        var march = new DateOnly(2027, 3, 1);
        var dearer = PriceBook.Create("Dearer", Currency.Eur, SampleBooks.Rates.Select(r => r with { Platform = r.Platform + 1m }), SampleBooks.Tiers);
        var id = (await portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, dearer)).Value;
        _ = (await portal.Services.ScheduleAsync(id, march, march)).Value;
        await using var db = portal.Database.For(told);
        return await db.PriceNotices.Select(n => n.Id).SingleAsync();
    }

    private static async Task<string> QuoteAsync(TestPortal portal, long reseller, bool isSent)
    {
        var content = QuoteDesk.Content([("Quoted", 10, 5, 20)]) with { ValidUntil = Day.AddDays(20) };
        var number = (await portal.Get<QuoteDrafts>().OpenAsync(Actor.Operator.Instance, reseller, content)).Value;
        if (isSent)
        {
            _ = (await portal.Get<SendQuote>().SendAsync(Actor.Operator.Instance, number, revision: 1)).Value;
        }

        return number;
    }

    private static async Task<(Guid DraftId, Guid Key)> ReviewedAsync(TestPortal portal, Actor.User owner, string cloudId)
    {
        var app = new AppDraft { Name = cloudId, CloudId = cloudId, CloudIdIsTyped = true };
        var review = await portal.ReviewAsync(owner, OrderDraft.WhiteLabels(1) with { Apps = [app] });
        return (review.DraftId, review.Kept.Key);
    }

    private static async Task<Named> WithDraftsAsync(TestPortal portal, Actor.User asker, Guid askersDraft, Named named)
    {
        var forCustomer = OrderDraft.CustomerApp(asker.ResellerId == named.Reseller ? named.Live : "NIMBUS") with { Apps = named.ContentUnderMainApp.Apps };
        var underMainApp = named.ContentUnderMainApp with { Apps = [named.ContentUnderMainApp.Apps[0] with { CustomerId = null, CustomerName = "Somebody new" }] };
        return named with
        {
            AskersDraft = askersDraft,
            DraftForCustomer = await SavedAsync(portal, asker, forCustomer),
            DraftUnderMainApp = await SavedAsync(portal, asker, underMainApp),
        };
    }

    private static async Task<Guid> SavedAsync(TestPortal portal, Actor.User asker, OrderDraft content)
    {
        var id = Guid.NewGuid();
        _ = (await portal.Get<OrderDrafts>().SaveAsync(asker, asker.ResellerId!.Value, id, content)).Value;
        return id;
    }
}
