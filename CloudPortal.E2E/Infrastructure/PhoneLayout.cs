using Microsoft.Playwright;

namespace CloudPortal.E2E.Infrastructure;

internal static class PhoneLayout
{
    // Links within a sentence are as high as its lines.
    private const string Faults = """
        () => {
          const width = document.documentElement.clientWidth;
          const found = document.documentElement.scrollWidth > width + 1 ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
          for (const e of document.querySelectorAll('button, a[href], [role=button], input:not([type=hidden]), select')) {
            const box = e.getBoundingClientRect(), style = getComputedStyle(e);
            const shown = box.width > 1 && box.height > 1 && style.visibility !== 'hidden' && style.opacity !== '0' && style.display !== 'inline';
            if (shown && (box.width < 24 || box.height < 24)) found.push(`${box.width} × ${box.height} px: ${e.outerHTML.slice(0, 120)}`);
          }
          return found;
        }
        """;

    /// <summary>Nothing scrolls sideways, and no control is too small for a finger.</summary>
    public static async Task AssertFitsPhoneAsync(this IPage page)
    {
        var faults = await page.EvaluateAsync<string[]>(Faults);
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }
}
