using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CloudPortal.E2E.Infrastructure;

public static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    /// <summary>Fails with each rule that the page breaks in light or in dark, and where.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        var broken = new List<string>();
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            var result = await page.RunAxe(Rules);
            broken.AddRange(result.Violations.Select(v => $"{theme}: {v.Id}: {v.Help} at {string.Join("; ", v.Nodes.Select(n => n.Target))}"));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }
}
