using CloudPortal.Domain.Licensing;

namespace CloudPortal.Components.Orders;

internal static class PlatformText
{
    public static IReadOnlyList<AppPlatforms> All { get; } = [AppPlatforms.Ios, AppPlatforms.Android, AppPlatforms.Windows, AppPlatforms.MacOs];

    public static string NameOf(AppPlatforms platform) => platform switch
    {
        AppPlatforms.Ios => "iOS",
        AppPlatforms.Android => "Android",
        AppPlatforms.Windows => "Windows",
        _ => "macOS",
    };

    public static string Where(AppPlatforms platform) => platform switch
    {
        AppPlatforms.Ios => "App Store, for iPhone and iPad",
        AppPlatforms.Android => "Google Play",
        AppPlatforms.Windows => "Microsoft Store or installer",
        _ => "Mac App Store or installer",
    };

    /// <summary><c>iOS, Android</c></summary>
    public static string List(AppPlatforms platforms) =>
        platforms == AppPlatforms.None ? "none chosen" : string.Join(", ", All.Where(p => platforms.HasFlag(p)).Select(NameOf));
}
