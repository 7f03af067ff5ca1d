using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Billing;
using CloudPortal.Services.Home;
using CloudPortal.Services.Jobs;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Mail;
using CloudPortal.Services.Orders;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;
using CloudPortal.Services.Resellers;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CloudPortal.Services;

public static class PortalServices
{
    /// <summary>The operations of the portal. They hold no state of a user, so one of each serves all.</summary>
    public static IServiceCollection AddPortalServices(this IServiceCollection services)
    {
        services.AddSingleton<PortfolioCache>();
        services.AddSingleton<PortfolioQueries>();
        services.AddSingleton<AcceptInvitation>();
        services.AddSingleton<AccessEnds>();
        services.AddSingleton<AddPeople>();
        services.AddSingleton<AddReseller>();
        services.AddSingleton<AgreementEffects>();
        services.AddSingleton<AppDetails>();
        services.AddSingleton<AppLifecycle>();
        services.AddSingleton<AppQueries>();
        services.AddSingleton<ChargeMonth>();
        services.AddSingleton<ChooseCloudId>();
        services.AddSingleton<CloudIdCheck>();
        services.AddSingleton<EndAgreement>();
        services.AddSingleton<HomeQueries>();
        services.AddSingleton<ExportApps>();
        services.AddSingleton<InvitePeople>();
        services.AddSingleton<LoadPortfolios>();
        services.AddSingleton<MakeAgreement>();
        services.AddSingleton<OpenAccount>();
        services.AddSingleton<OrderDrafts>();
        services.AddSingleton<PeopleQueries>();
        services.AddSingleton<PlaceOrder>();
        services.AddSingleton<PortfolioFile>();
        services.AddSingleton<PreviewOrder>();
        services.AddSingleton<RecordUsage>();
        services.AddSingleton<ResellerDirectory>();
        services.AddSingleton<ResellerQueries>();
        services.AddSingleton<ResellerSummaries>();
        services.AddSingleton<ReviewOrder>();
        services.AddSingleton<SalesHomeQueries>();
        services.AddSingleton<ShellQueries>();
        services.AddSingleton<StaffHomeQueries>();
        services.AddSingleton<SwitchUsers>();
        return services.AddPriceBooks().AddOutbox().AddQuotes();
    }

    private static IServiceCollection AddQuotes(this IServiceCollection services)
    {
        services.AddSingleton<AcceptQuote>();
        services.AddSingleton<OrderGrowthStep>();
        services.AddSingleton<AnswerQuote>();
        services.AddSingleton<ApproveQuote>();
        services.AddSingleton<CompareVersions>();
        services.AddSingleton<KeepQuote>();
        services.AddSingleton<OpenQuote>();
        services.AddSingleton<PriceQuote>();
        services.AddSingleton<QuoteDirectory>();
        services.AddSingleton<QuoteDrafts>();
        services.AddSingleton<QuoteLinks>();
        services.AddSingleton<QuoteFile>();
        services.AddSingleton<QuoteQueries>();
        services.AddSingleton<QuoteTimeMachine>();
        services.AddSingleton<ResellerQuotes>();
        services.AddSingleton<SendQuote>();
        services.AddSingleton<VerifyAddress>();
        services.AddSingleton<VerifyQuote>();
        services.AddSingleton<WatchQuotes>();
        services.TryAddSingleton(new SellerDetails(new Domain.Quotes.Party("CloudPortal", "", "")));
        return services;
    }

    /// <summary>What the host knows better, it says before: where the portal is, and whether links are shown. A mail server comes afterwards.</summary>
    private static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<LinkSeal>();
        services.TryAddSingleton(new PortalAddress((Uri?)null));
        services.TryAddSingleton(new OutboxSettings(ShowsSecretLinks: false));
        services.TryAddSingleton<IMailSender, NoMailServer>();
        services.AddSingleton<ServerAddress>();
        services.AddSingleton<ForgetEndedLinks>();
        services.AddSingleton<OncePerPeriod>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<OutboxQueries>();
        services.AddSingleton<ResendMail>();
        services.AddSingleton<SendOutbox>();
        return services;
    }

    private static IServiceCollection AddPriceBooks(this IServiceCollection services)
    {
        services.AddSingleton<AcknowledgeLosses>();
        services.AddSingleton<AddPriceBook>();
        services.AddSingleton<CliffQueries>();
        services.AddSingleton<ExportImpact>();
        services.AddSingleton<ExportPriceBook>();
        services.AddSingleton<ImpactQueries>();
        services.AddSingleton<NoticeQueries>();
        services.AddSingleton<PriceBookDrafts>();
        services.AddSingleton<PriceBookFile>();
        services.AddSingleton<PriceBookHistory>();
        services.AddSingleton<PriceBookQueries>();
        services.AddSingleton<PriceListQueries>();
        services.AddSingleton<PublishPriceBook>();
        services.AddSingleton<SimulateImpact>();
        services.AddSingleton<UnschedulePriceBook>();
        return services;
    }
}
