using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;

namespace CloudPortal.Components.Orders;

/// <summary>An app of a draft as it is called before it exists.</summary>
internal static class AppText
{
    public static string NameOf(AppDraft app, int index) => string.IsNullOrWhiteSpace(app.Name) ? $"App {index + 1}" : NameRule.Normalise(app.Name);

    /// <summary><c>, 80 users a month</c>; nothing while the text is no number.</summary>
    public static string UsersOf(AppDraft app) => UsersText.TryParse(app.Users, out var users) ? $", {MoneyFormat.Count(users)} {(users == 1 ? "user" : "users")} a month" : "";

    /// <summary>As it will be written; typed in any case.</summary>
    public static string CloudIdOf(AppDraft app) => app.CloudId.Trim().ToUpperInvariant();
}
