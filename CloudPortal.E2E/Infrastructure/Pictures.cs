using Microsoft.Playwright;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>The README's pictures: taken on the way where the variable CLOUDPORTAL_SCREENSHOTS names their folder, as <c>docs/images</c>.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CLOUDPORTAL_SCREENSHOTS");

    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is { Length: > 0 })
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), Caret = ScreenshotCaret.Hide });
        }
    }
}
