using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Billing;
using CloudPortal.Services.Orders;

namespace CloudPortal.Sample.Telling;

/// <summary>One reseller on the stage: what its people and the staff do, through the portal's services.</summary>
internal sealed class Scene(IServiceProvider portal, long resellerId, IReadOnlyDictionary<string, Actor.User> people, Actor owner, Actor staff)
{
    private static readonly string[] Colours = ["#2050C0", "#0E7C86", "#157F3D", "#6D3FC4", "#B3202C", "#B4410E", "#1F2733", "#1D4ED8"];

    private readonly AppLifecycle lifecycle = portal.GetRequiredService<AppLifecycle>();

    /// <summary>All apps in one order; a customer app alone.</summary>
    public async Task OrderAsync(IReadOnlyList<AppStory> apps)
    {
        var by = Person(apps[0].By);
        var draftId = Guid.NewGuid();
        var draft = new OrderDraft
        {
            Kind = apps[0].IsCustomerApp ? DraftKind.CustomerApp : DraftKind.WhiteLabels,
            Step = 4,
            MainApp = apps[0].MainApp,
            Apps = [.. apps.Select(Typed)],
        };
        Told(await portal.GetRequiredService<OrderDrafts>().SaveAsync(by, resellerId, draftId, draft));
        var review = Told(await portal.GetRequiredService<ReviewOrder>().ReviewAsync(by, resellerId, draftId));
        Told(await portal.GetRequiredService<PlaceOrder>().PlaceAsync(by, resellerId, draftId, review.Kept.Key));
    }

    public async Task GoLiveAsync(IReadOnlyList<string> cloudIds) => Told(await lifecycle.GoLiveTogetherAsync(staff, resellerId, cloudIds));

    public async Task SuspendAsync(string by, string cloudId) => Told(await lifecycle.SuspendAsync(Person(by), resellerId, cloudId));

    public async Task EndAsync(string by, string cloudId) => Told(await lifecycle.EndAsync(Person(by), resellerId, cloudId));

    public async Task AgreeAsync(decimal discount, DateOnly from, DateOnly to, string reason) =>
        Told(await portal.GetRequiredService<MakeAgreement>().AgreeAsync(staff, resellerId, discount, from, to, reason));

    /// <summary>What the meters say of a month, and what falls due on the 1st after it.</summary>
    public async Task BillAsync(DateOnly first, IReadOnlyDictionary<string, int> usersOfTheMonthBefore)
    {
        Told(await portal.GetRequiredService<RecordUsage>().RecordAsync(Actor.Operator.Instance, resellerId, first.AddMonths(-1), usersOfTheMonthBefore));
        Told(await portal.GetRequiredService<ChargeMonth>().RunAsync(Actor.Operator.Instance, resellerId, first));
    }

    private static AppDraft Typed(AppStory app) => new()
    {
        Name = app.Name,
        CloudId = app.CloudId,
        CloudIdIsTyped = true,
        Colour = app.Colour.Length > 0 ? app.Colour : Colours[Growth.Seed(app.CloudId) % Colours.Length],
        Platforms = AppPlatforms.Ios | AppPlatforms.Android | (Growth.Seed(app.CloudId) % 3 == 0 ? AppPlatforms.Windows | AppPlatforms.MacOs : AppPlatforms.None),
        Users = app.Users.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Bundle = app.Bundle,
        CustomerName = app.Customer,
    };

    private Actor Person(string name) => name.Length == 0 ? owner : people[name];

    /// <exception cref="InvalidOperationException">The story asks for what the rules refuse.</exception>
    private static T Told<T>(Outcome<T> outcome) => outcome.Value;
}
