using CloudPortal.Domain;

namespace CloudPortal.Services.PriceFiles;

/// <summary>A customer app has a main app, a White Label of the same document that may have it; a standalone app has none.</summary>
internal sealed class MainAppRules
{
    private readonly Dictionary<CloudId, AppReading> byCloudId;
    private readonly Problems problems;
    private readonly bool appsHideOne;
    private readonly bool orderHidesOne;

    public MainAppRules(
        Dictionary<CloudId, AppReading> byCloudId, IEnumerable<AppReading> apps, IEnumerable<AppReading> order, Problems problems)
    {
        (this.byCloudId, this.problems) = (byCloudId, problems);
        appsHideOne = apps.Any(HidesOne);
        orderHidesOne = order.Any(HidesOne);
    }

    public void Check(AppReading app)
    {
        if (app.Placement == Placement.Standalone && app.NamesMainApp)
        {
            Refuse(app, "only a customer app has a main app");
        }

        // A White Label as customer app is refused as such; a main app would not mend it.
        if (app.Placement != Placement.CustomerApp || app.Bundle == Bundle.WhiteLabel)
        {
            return;
        }

        if (!app.NamesMainApp)
        {
            Refuse(app, "is required for a customer app");
        }
        else if (app.MainApp is { } id)
        {
            CheckMainApp(app, id);
        }
    }

    private void CheckMainApp(AppReading app, CloudId id)
    {
        if (!byCloudId.TryGetValue(id, out var main) || (main.IsOrdered && !app.IsOrdered))
        {
            if (!appsHideOne && !(app.IsOrdered && orderHidesOne))
            {
                Refuse(app, app.IsOrdered ? $"there is no app {id}" : $"there is no app {id} in apps");
            }
        }
        else if (!main.MayBeWhiteLabel)
        {
            Refuse(app, $"{id} is no White Label");
        }
        else if (main.Status is { } status && app.Status is { } own)
        {
            CheckStatus(app, own, id, status);
        }
    }

    private void CheckStatus(AppReading app, AppStatus own, CloudId id, AppStatus main)
    {
        if (IsEnding(main) && !IsEnding(own))
        {
            Refuse(app, $"{id} is {main}");
        }
        else if (main == AppStatus.Suspended && app.IsOrdered)
        {
            Refuse(app, $"{id} is Suspended and takes no new customer apps");
        }
    }

    private static bool IsEnding(AppStatus status) => status is AppStatus.Terminating or AppStatus.Terminated;

    /// <summary>An app whose Cloud ID could not be read may be the one that is missed elsewhere.</summary>
    private static bool HidesOne(AppReading app) => app.CloudId is null && app.MayBeWhiteLabel;

    private void Refuse(AppReading app, string sentence) => problems.Add(app.Place.Of("mainApp"), sentence);
}
