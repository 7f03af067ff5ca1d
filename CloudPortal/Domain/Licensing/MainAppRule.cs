namespace CloudPortal.Domain.Licensing;

/// <summary>Under which app a customer app may be provisioned.</summary>
public static class MainAppRule
{
    /// <returns>Null when the app may be, or become, a main app with further customer apps on that day.</returns>
    public static Refusal? Check(App app, DateOnly day) => Check(app.CloudId, app.Licence.TermOn(day).Bundle, app.StatusOn(day));

    public static Refusal? Check(CloudId? cloudId, Bundle bundle, AppStatus status) => (bundle, status) switch
    {
        (not Bundle.WhiteLabel, _) => new NoMainApp(cloudId, "Only a White Label can be a main app. Choose one of your White Labels."),
        (_, AppStatus.Suspended) => new NoMainApp(cloudId, "It is suspended, which blocks new customer apps. Choose another main app, or ask your contact in sales to have it resumed."),
        (_, AppStatus.Terminating or AppStatus.Terminated) => new NoMainApp(cloudId, "It ends, so it takes no new customer apps. Choose another main app, or ask your contact in sales to take its ending back."),
        _ => null,
    };
}
