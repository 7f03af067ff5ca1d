using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CloudPortal.E2E.Infrastructure;

public static class Axe
{
    // Deque's own call opens a further window for each run, to put the frames of a page together; the portal has none.
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>Fails with each rule that the page breaks in light or in dark, and where.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        // As an expression and not as a script element, which a page's security policy may refuse.
        await page.EvaluateAsync(Script);
        var broken = new List<string>();
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            var violations = await page.EvaluateAsync<JsonElement>("async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations", Rules);
            broken.AddRange(violations.EnumerateArray().Select(v => $"{theme}: {v.GetProperty("id")}: {v.GetProperty("help")} at {string.Join("; ", v.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("target")))}"));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }
}
