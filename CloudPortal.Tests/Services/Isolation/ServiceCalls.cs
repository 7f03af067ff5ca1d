using System.Linq.Expressions;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Billing;
using CloudPortal.Services.Home;
using CloudPortal.Services.Jobs;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Mail;
using CloudPortal.Services.Orders;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;
using CloudPortal.Services.Resellers;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Isolation;

/// <summary>How each public method of each service is called. A new method needs a row; one that names several kinds of things, a row for each.</summary>
internal static class ServiceCalls
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly DateOnly EndOfNovember = new(2026, 11, 30);
    private static readonly DateOnly NextYear = new(2027, 1, 1);
    private static readonly Impact Unsimulated = new(Currency.Eur, NextYear, IsIncrease: false, []);

    private static readonly Func<PortalDb, CancellationToken, Task<Outcome<Done>>> NoWork = (_, _) => Task.FromResult<Outcome<Done>>(Done.Instance);

    public static IReadOnlyList<ServiceCall> All { get; } =
    [
        Nobody<AddPeople>((s, who, x) => s.AddAsync(who, x.NewPeople, "correct horse battery", default)),
        Nobody<AddReseller>((s, who, x) => s.AddAsync(who, x.NewReseller, default)),
        Nobody<InvitePeople>((s, who, x) => s.InviteStaffAsync(who, "Somebody", $"staff@{x.Live}.example", Role.Sales, default)),
        Nobody<InvitePeople>((s, who, x) => s.InviteAgainAsync(who, x.Owner, default)),
        Nobody<SwitchUsers>((s, who, x) => s.OffAsync(who, x.Owner, default)),
        Nobody<SwitchUsers>((s, who, x) => s.OnAsync(who, x.Owner, default)),
        Nobody<PeopleQueries>((s, who, x) => s.StaffAsync(who, default)),
        Nobody<AddPriceBook>((s, who, x) => s.AddEmptyAsync(who, x.NewBook.Currency, default)),
        Nobody<OpenAccount>((s, who, x) => s.OpenAsync(who, x.NewAccount, default)),
        Nobody<CliffQueries>((s, who, x) => s.StandingsAsync(who, x.NewBook.Currency, default)),
        Nobody<CliffQueries>((s, who, x) => s.RemovalsAsync(who, x.NewBook, default)),
        Nobody<PriceBookDrafts>((s, who, x) => s.OpenAsync(who, x.Customer, default)),
        Nobody<PriceBookDrafts>((s, who, x) => s.SaveAsync(who, x.Customer, 0, PriceBookContent.Of(x.NewBook), default)),
        Nobody<PriceBookDrafts>((s, who, x) => s.SuggestNameAsync(who, x.Customer, default)),
        Nobody<PriceBookDrafts>((s, who, x) => s.MakeFromAsync(who, x.Customer, x.NewBook.Name, default)),
        Nobody<PriceBookDrafts>((s, who, x) => s.DiscardAsync(who, x.Customer, default)),
        Nobody<ExportPriceBook>((s, who, x) => s.CsvAsync(who, x.Customer, default)),
        Nobody<ExportPriceBook>((s, who, x) => s.ComparisonAsync(who, x.Customer, x.Customer, false, default)),
        Nobody<ExportImpact>((s, who, x) => s.CsvAsync(who, x.Customer, new(), default)),
        Nobody<ImpactQueries>((s, who, x) => s.BookAsync(who, x.Customer, default)),
        Nobody<ImpactQueries>((s, who, x) => s.LinesAsync(who, x.NewBook, Unsimulated, ImpactScope.Everything, x.Reseller, default)),
        Nobody<LoadPortfolios>((s, who, x) => s.LoadAsync(who, rows => rows.Add(x.NewAccount), default)),
        Nobody<PriceBookFile>((s, who, x) => s.OfNamedAsync(who, x.NewBook.Name, default)),
        Nobody<PriceBookHistory>((s, who, x) => s.GetAsync(who, x.Customer, default)),
        Nobody<PriceBookQueries>((s, who, x) => s.ListAsync(who, default)),
        Nobody<PriceBookQueries>((s, who, x) => s.MayChangeAsync(who, default)),
        Nobody<PriceBookQueries>((s, who, x) => s.GetAsync(who, x.Customer, default)),
        Nobody<ResellerDirectory>((s, who, x) => s.ListAsync(who, x.ResellersByApp, default)),
        Nobody<ResellerQueries>((s, who, x) => s.GetAsync(who, x.Reseller, true, default)),
        Nobody<ResellerSummaries>((s, who, x) => s.RefreshAsync(who, default)),
        Nobody<AddPriceBook>((s, who, x) => s.AddDraftAsync(who, x.NewBook, default)),
        Nobody<PublishPriceBook>((s, who, x) => s.PublishAsync(who, new(x.Customer, 0, NextYear, null, default, "Yearly", x.NewBook.Name), null, default)),
        Nobody<UnschedulePriceBook>((s, who, x) => s.UnscheduleAsync(who, x.Customer, "A mistake", default)),
        Nobody<AcknowledgeLosses>((s, who, x) => s.ListAsync(who, x.Customer, default)),
        Nobody<AcknowledgeLosses>((s, who, x) => s.AcknowledgeAsync(who, x.Customer, Unsimulated, x.ResellerOnly, "Agreed", default)),
        Nobody<AcknowledgeLosses>((s, who, x) => s.TakeBackAsync(who, x.Customer, x.Reseller, default)),
        Nobody<NoticeQueries>((s, who, x) => s.PreviewAsync(who, x.NewBook, Unsimulated, x.Reseller, default)),
        Nobody<SimulateImpact>((s, who, x) => s.RunAsync(who, x.NewBook, NextYear, ImpactScope.BillsOfTheDay, null, default)),
        Nobody<StaffHomeQueries>((s, who, x) => s.GetAsync(who, default)),
        Nobody<OutboxQueries>((s, who, x) => s.ListAsync(who, x.MailsByName, default)),
        Nobody<OutboxQueries>((s, who, x) => s.GetAsync(who, x.Customer, default)),
        Nobody<ResendMail>((s, who, x) => s.SendAgainAsync(who, x.Customer, default)),
        Nobody<SendOutbox>((s, who, x) => s.RunAsync(who, default)),
        Nobody<ForgetEndedLinks>((s, who, x) => s.RunAsync(who, default)),
        Nobody<OncePerPeriod>((s, who, x) => s.RunAsync(who, "Test", x.LegalName, NoWork, default)),
        Nobody<SalesHomeQueries>((s, who, x) => s.GetAsync(who, false, true, default)),
        Nobody<ApproveQuote>((s, who, x) => s.AskAsync(who, x.DraftQuote, 1, default)),
        Nobody<ApproveQuote>((s, who, x) => s.ApproveAsync(who, x.DraftQuote, 1, default)),
        Nobody<ApproveQuote>((s, who, x) => s.RefuseAsync(who, x.DraftQuote, 1, "Too much", default)),
        Nobody<KeepQuote>((s, who, x) => s.NoteAsync(who, x.Quote, "Mine", default)),
        Nobody<KeepQuote>((s, who, x) => s.LostBecauseAsync(who, x.Quote, "Price", default)),
        Nobody<KeepQuote>((s, who, x) => s.FollowUpAsync(who, x.Quote, NextYear, default)),
        Nobody<KeepQuote>((s, who, x) => s.SettleAsync(who, x.Quote, default)),
        Nobody<KeepQuote>((s, who, x) => s.WithdrawAsync(who, x.Quote, default)),
        Nobody<KeepQuote>((s, who, x) => s.ReassignAsync(who, x.Quote, x.Owner, default)),
        Nobody<PriceQuote>((s, who, x) => s.PriceAsync(who, null!, new QuoteContent(), default)),
        Nobody<QuoteDirectory>((s, who, x) => s.ListAsync(who, x.QuotesByName, default)),
        Nobody<QuoteDrafts>((s, who, x) => s.OpenAsync(who, x.NewBook.Currency, new QuoteContent(), default)),
        Nobody<QuoteDrafts>((s, who, x) => s.OpenAsync(who, x.Reseller, new QuoteContent(), default)),
        Nobody<QuoteDrafts>((s, who, x) => s.DuplicateAsync(who, x.Quote, null, default)),
        Nobody<QuoteDrafts>((s, who, x) => s.SaveAsync(who, x.DraftQuote, new QuoteContent(), 1, default)),
        Nobody<QuoteDrafts>((s, who, x) => s.StartVersionAsync(who, x.Quote, default)),
        Nobody<QuoteDrafts>((s, who, x) => s.RepriceAsync(who, x.DraftQuote, default)),
        Nobody<QuoteFile>((s, who, x) => s.GetAsync(who, x.Quote, null, default)),
        Nobody<QuoteFile>((s, who, x) => s.PreviewAsync(who, x.Quote, null, null, default)),
        Nobody<QuoteLinks>((s, who, x) => s.MakeAsync(who, x.Quote, default)),
        Nobody<QuoteLinks>((s, who, x) => s.RevokeAsync(who, x.Quote, default)),
        Nobody<CompareVersions>((s, who, x) => s.GetAsync(who, x.Quote, 1, 2, default)),
        Nobody<QuoteQueries>((s, who, x) => s.GetAsync(who, x.Quote, null, default)),
        Nobody<QuoteQueries>((s, who, x) => s.StateAsync(who, x.Quote, 1, default)),
        Nobody<QuoteTimeMachine>((s, who, x) => s.GetAsync(who, x.Quote, null, NextYear, default)),
        Nobody<SendQuote>((s, who, x) => s.SendAsync(who, x.DraftQuote, 1, default)),
        Nobody<WatchQuotes>((s, who, x) => s.RunAsync(who, default)),
        Nobody<ShellQueries>((s, who, x) => s.GetAsync((Actor.User)who, default)) with { IsSearch = true },

        Reseller<AgreementEffects>((s, who, x) => s.OfMakingAsync(who, x.Reseller, 5m, NextYear, NextYear, default)),
        Reseller<ChargeMonth>((s, who, x) => s.RunAsync(who, x.Reseller, November, default)),
        Reseller<HomeQueries>((s, who, x) => s.GetAsync(who, x.Reseller, default)),
        Reseller<MakeAgreement>((s, who, x) => s.AgreeAsync(who, x.Reseller, 5m, NextYear, NextYear, "Volume", default)),
        Reseller<NoticeQueries>((s, who, x) => s.ShownAsync(who, x.Reseller, default)),
        Reseller<OrderDrafts>((s, who, x) => s.OpenAsync(who, x.Reseller, default)),
        Reseller<PeopleQueries>((s, who, x) => s.OfResellerAsync(who, x.Reseller, default)),
        Reseller<PortfolioFile>((s, who, x) => s.OfAsync(who, x.Reseller, November, default)),
        Reseller<PortfolioFile>((s, who, x) => s.OnNextFirstAsync(who, x.Reseller, default)),
        Reseller<PortfolioFile>((s, who, x) => s.OfNamedAsync(who, x.LegalName, null, default)),
        Reseller<PortfolioQueries>((s, who, x) => s.GetAsync(who, x.Reseller, default)),
        Reseller<PriceListQueries>((s, who, x) => s.GetAsync(who, x.Reseller, default)),

        Thing<ChooseCloudId>((s, who, x) => s.ChooseAsync(who, x.Reseller, x.App, "CHOSEN", default)),
        Thing<AcceptQuote>((s, who, x) => s.AcceptAsync(who, x.Reseller, x.Quote, 1, QuoteDesk.Yes(0), default)),
        Thing<OrderGrowthStep>((s, who, x) => s.OrderAsync(who, x.Reseller, x.Quote, NextYear, "", default)),
        Thing<AnswerQuote>((s, who, x) => s.DeclineAsync(who, x.Reseller, x.Quote, 1, "Too much", "", default)),
        Thing<AnswerQuote>((s, who, x) => s.AskForChangeAsync(who, x.Reseller, x.Quote, 1, "Fewer", "", default)),
        Reseller<ResellerQuotes>((s, who, x) => s.ListAsync(who, x.Reseller, default)),
        Thing<ResellerQuotes>((s, who, x) => s.CountViewAsync(who, x.Reseller, x.Quote, default)),
        Thing<ResellerQuotes>((s, who, x) => s.GetAsync(who, x.Reseller, x.Quote, null, default)),
        Thing<AgreementEffects>((s, who, x) => s.OfEndingAsync(who, x.Reseller, x.Agreement, EndOfNovember, default)),
        Thing<AgreementEffects>((s, who, x) => s.OfTakingBackAsync(who, x.Reseller, x.Agreement, default)),
        Thing<EndAgreement>((s, who, x) => s.EndEarlyAsync(who, x.Reseller, x.Agreement, EndOfNovember, default)),
        Thing<EndAgreement>((s, who, x) => s.TakeBackAsync(who, x.Reseller, x.Agreement, default)),
        Thing<AppDetails>((s, who, x) => s.GetAsync(who, x.Reseller, x.Live, default)),
        Thing<AppDetails>((s, who, x) => s.EffectOfExpectingAsync(who, x.Reseller, x.Live, 5, default)),
        Thing<AppLifecycle>((s, who, x) => s.GoLiveAsync(who, x.Reseller, x.Ordered, default)),
        Thing<AppLifecycle>((s, who, x) => s.GoLiveTogetherAsync(who, x.Reseller, x.OrderedOnly, default)),
        Thing<AppLifecycle>((s, who, x) => s.SuspendAsync(who, x.Reseller, x.Live, default)),
        Thing<AppLifecycle>((s, who, x) => s.ResumeAsync(who, x.Reseller, x.Suspended, default)),
        Thing<AppLifecycle>((s, who, x) => s.EndAsync(who, x.Reseller, x.Ordered, default)),
        Thing<AppLifecycle>((s, who, x) => s.TakeBackEndingAsync(who, x.Reseller, x.Ending, default)),
        Thing<AppLifecycle>((s, who, x) => s.EnableMultiTenancyAsync(who, x.Reseller, x.Live, default)),
        Thing<AppLifecycle>((s, who, x) => s.ExpectUsersAsync(who, x.Reseller, x.Live, 5, default)),
        Thing<AppQueries>((s, who, x) => s.ListAsync(who, x.Reseller, x.AppsOfCustomer, default)) with { IsSearch = true },
        Thing<AppQueries>((s, who, x) => s.ListAsync(who, x.Reseller, x.AppsByName, default)) with { IsSearch = true },
        Thing<AppQueries>((s, who, x) => s.ListAsync(who, x.Reseller, x.AppsUnderMainApp, default)),
        Thing<AppQueries>((s, who, x) => s.AllAsync(who, x.Reseller, x.AppsOfCustomer, default)) with { IsSearch = true },
        Thing<AppQueries>((s, who, x) => s.AllAsync(who, x.Reseller, x.AppsByName, default)) with { IsSearch = true },
        Thing<AppQueries>((s, who, x) => s.AllAsync(who, x.Reseller, x.AppsUnderMainApp, default)),
        Thing<ExportApps>((s, who, x) => s.CsvAsync(who, x.Reseller, x.AppsOfCustomer, default)) with { IsSearch = true },
        Thing<ExportApps>((s, who, x) => s.CsvAsync(who, x.Reseller, x.AppsByName, default)) with { IsSearch = true },
        Thing<ExportApps>((s, who, x) => s.CsvAsync(who, x.Reseller, x.AppsUnderMainApp, default)),
        Thing<NoticeQueries>((s, who, x) => s.GetAsync(who, x.Reseller, x.Notice, default)),
        Thing<OrderDrafts>((s, who, x) => s.LoadAsync(who, x.Reseller, x.Draft, default)),
        Thing<OrderDrafts>((s, who, x) => s.SaveAsync(who, x.Reseller, x.Draft, OrderDraft.WhiteLabels(1), OrderDraft.WhiteLabels(1), default)),
        Thing<OrderDrafts>((s, who, x) => s.DiscardAsync(who, x.Reseller, x.Draft, default)),
        Thing<PlaceOrder>((s, who, x) => s.PlaceAsync(who, x.Reseller, x.Draft, x.Key, default)),
        Thing<PlaceOrder>((s, who, x) => s.PlaceAsync(who, x.Reseller, x.AskersDraft, x.Key, default)),
        Thing<RecordUsage>((s, who, x) => s.RecordAsync(who, x.Reseller, new DateOnly(2026, 10, 1), x.Users, default)),
        Thing<ReviewOrder>((s, who, x) => s.ReviewAsync(who, x.Reseller, x.Draft, default)),
        Thing<ReviewOrder>((s, who, x) => s.ReviewAsync(who, x.Reseller, x.DraftForCustomer, default)),
        Thing<ReviewOrder>((s, who, x) => s.ReviewAsync(who, x.Reseller, x.DraftUnderMainApp, default)),

        // A preview is the same under any main app: whose it is, the review decides.
        Reseller<PreviewOrder>((s, who, x) => s.PriceAsync(who, x.Reseller, x.ContentUnderMainApp, default)),

        // A Cloud ID is unique in the world: all may learn that one is taken, and nothing else.
        Thing<CloudIdCheck>((s, who, x) => s.IsFreeAsync(who, x.Reseller, x.Live, default)) with { IsSearch = true, Told = "false" },
        Thing<CloudIdCheck>((s, who, x) => s.SuggestAsync(who, x.Reseller, x.Live, x.OrderedOnly, default)) with { IsSearch = true, Told = "\"…2\"" },

        // The asker chooses the id of a new draft; one that is somebody's cannot be made again, and is not shown either.
        Thing<OrderDrafts>((s, who, x) => s.SaveAsync(who, x.Reseller, x.Draft, OrderDraft.WhiteLabels(1), null, default)) with { IsSearch = true, Told = "NotFound" },
    ];

    private static ServiceCall Nobody<T>(Expression<Func<T, Actor, Named, Task>> call)
        where T : notnull => ServiceCall.Of(Names.Nobody, call);

    private static ServiceCall Reseller<T>(Expression<Func<T, Actor, Named, Task>> call)
        where T : notnull => ServiceCall.Of(Names.Reseller, call);

    private static ServiceCall Thing<T>(Expression<Func<T, Actor, Named, Task>> call)
        where T : notnull => ServiceCall.Of(Names.Thing, call);
}
