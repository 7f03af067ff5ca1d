using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Billing;
using CloudPortal.Services.Home;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Orders;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Services;

public static class PortalServices
{
    /// <summary>The operations of the portal. They hold no state of a user, so one of each serves all.</summary>
    public static IServiceCollection AddPortalServices(this IServiceCollection services)
    {
        services.AddSingleton<PortfolioCache>();
        services.AddSingleton<PortfolioQueries>();
        services.AddSingleton<AppDetails>();
        services.AddSingleton<AppLifecycle>();
        services.AddSingleton<AppQueries>();
        services.AddSingleton<ChargeMonth>();
        services.AddSingleton<CliffQueries>();
        services.AddSingleton<CloudIdCheck>();
        services.AddSingleton<HomeQueries>();
        services.AddSingleton<ExportApps>();
        services.AddSingleton<ExportImpact>();
        services.AddSingleton<ImpactQueries>();
        services.AddSingleton<MakeAgreement>();
        services.AddSingleton<NewPriceBook>();
        services.AddSingleton<OrderDrafts>();
        services.AddSingleton<PlaceOrder>();
        services.AddSingleton<PortfolioFile>();
        services.AddSingleton<PreviewOrder>();
        services.AddSingleton<PriceBookDrafts>();
        services.AddSingleton<PriceBookFile>();
        services.AddSingleton<PriceBookQueries>();
        services.AddSingleton<PriceListQueries>();
        services.AddSingleton<RecordUsage>();
        services.AddSingleton<ReviewOrder>();
        services.AddSingleton<AddPriceBook>();
        services.AddSingleton<PublishPriceBook>();
        services.AddSingleton<UnschedulePriceBook>();
        services.AddSingleton<AcknowledgeLosses>();
        services.AddSingleton<NoticeQueries>();
        services.AddSingleton<PriceBookHistory>();
        services.AddSingleton<SimulateImpact>();
        services.AddSingleton<StaffHomeQueries>();
        return services.AddPeopleServices();
    }

    private static IServiceCollection AddPeopleServices(this IServiceCollection services)
    {
        services.AddSingleton<AcceptInvitation>();
        services.AddSingleton<AccessEnds>();
        services.AddSingleton<AddPeople>();
        services.AddSingleton<AddReseller>();
        services.AddSingleton<InvitePeople>();
        services.AddSingleton<OpenAccount>();
        services.AddSingleton<PeopleQueries>();
        services.AddSingleton<ShellQueries>();
        services.AddSingleton<SwitchUsers>();
        return services;
    }
}
