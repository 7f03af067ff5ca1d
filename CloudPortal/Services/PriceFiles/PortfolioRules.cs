using CloudPortal.Domain;

namespace CloudPortal.Services.PriceFiles;

/// <summary>
/// What holds between the parts of a document. Only what is certain is reported: where something could not be read, the
/// noted problem stands alone, not also those that follow from it.
/// </summary>
internal sealed class PortfolioRules(
    IReadOnlyList<AppReading> apps, IReadOnlyList<AppReading> order, BookReading book, Problems problems)
{
    private readonly Dictionary<CloudId, AppReading> byCloudId = [];

    public void Check()
    {
        foreach (var app in apps.Concat(order))
        {
            CheckUnique(app);
        }

        // Main apps may stand after their customer apps.
        var mainApps = new MainAppRules(byCloudId, apps, order, problems);
        foreach (var app in apps.Concat(order))
        {
            CheckPlacementAndRate(app);
            mainApps.Check(app);
        }
    }

    private void CheckUnique(AppReading app)
    {
        if (app.CloudId is { } id && !byCloudId.TryAdd(id, app))
        {
            problems.Add(app.Place.Of("cloudId"), $"{id} is taken by {byCloudId[id].Place}");
        }
    }

    private void CheckPlacementAndRate(AppReading app)
    {
        if (app is not { Bundle: { } bundle, Placement: { } placement })
        {
            return;
        }

        if (bundle == Bundle.WhiteLabel && placement == Placement.CustomerApp)
        {
            problems.Add(app.Place.Of("placement"), "a White Label is never a customer app");
        }
        else if (app.Status is { } status && status.IsLicensed() && book.Lacks(bundle, placement))
        {
            problems.Add(app.Place.Of("bundle"), $"the book has no rate for {bundle}, {placement}");
        }
    }
}
