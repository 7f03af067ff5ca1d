using System.Diagnostics;
using Microsoft.Playwright;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>
/// Finds a browser where the machine has one: named by the variable CHROMIUM, on the path, an installed Chrome or Edge,
/// Playwright's own; installs one once if there is none.
/// </summary>
internal static class Chromium
{
    // The headless shell is the same browser without windows to draw, and a fifth faster.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
        {
            return await playwright.Chromium.LaunchAsync(At(named));
        }

        return await TryFoundAsync(playwright)
            ?? (await InstallAsync() ? await TryFoundAsync(playwright) : null)
            ?? throw new InvalidOperationException($"No browser was found or could be installed. Run: {ByHand}");
    }

    // Each window draws its address bar's popups as pages of their own, which nobody sees here and which take as long as the
    // portal's. Of two such lists the browser takes the last, so this one has what Playwright turns off, too.
    private const string NotOffered =
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
        + "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,"
        + "ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,AvoidCorsURLLoaderRestartOnRedirect,Translate,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled";

    private static string ByHand => HasApt
        ? "apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell || apt-get install -y --no-install-recommends chromium"
        : "dotnet CloudPortal.E2E/bin/Debug/net10.0/Microsoft.Playwright.dll install chromium";

    // Only root may install a package, and only root's browser has to do without its sandbox.
    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.UserName == "root";

    private static bool HasApt => IsRoot && OnPath("apt-get") is not null;

    private static async Task<IBrowser?> TryFoundAsync(IPlaywright playwright)
    {
        var options = Names.Select(OnPath).OfType<string>().Take(1).Select(At)
            .Concat(new[] { "chrome", "msedge" }.Select(channel => With(new BrowserTypeLaunchOptions { Channel = channel })))
            .Append(With(new BrowserTypeLaunchOptions()));
        foreach (var option in options)
        {
            try
            {
                return await playwright.Chromium.LaunchAsync(option);
            }
            catch (PlaywrightException) when (option.ExecutablePath is null)
            {
                // This kind of browser is not installed; the next may be.
            }
        }

        return null;
    }

    private static async Task<bool> InstallAsync()
    {
        if (!HasApt)
        {
            return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0;
        }

        using var apt = Process.Start("/bin/sh", ["-c", ByHand]);
        await apt.WaitForExitAsync();
        return apt.ExitCode == 0;
    }

    private static BrowserTypeLaunchOptions At(string path) => With(new BrowserTypeLaunchOptions { ExecutablePath = path });

    private static BrowserTypeLaunchOptions With(BrowserTypeLaunchOptions options)
    {
        options.Args = [NotOffered, .. IsRoot ? new[] { "--no-sandbox" } : []];
        return options;
    }

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(File.Exists);
}
