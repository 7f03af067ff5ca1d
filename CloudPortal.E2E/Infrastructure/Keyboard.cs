using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>Moves as somebody does who has no mouse.</summary>
internal static class Keyboard
{
    private const int MostStops = 60;

    /// <summary>Waits until the focus is in this question: only then do keys, Escape among them, reach it.</summary>
    public static Task HasFocusAsync(this ILocator dialog) => Expect(dialog.And(dialog.Page.Locator(":focus-within"))).ToHaveCountAsync(1);

    /// <summary>Leaves this question by Escape.</summary>
    public static async Task EscapeAsync(this ILocator dialog)
    {
        await dialog.HasFocusAsync();
        await dialog.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
    }

    /// <summary>Presses Tab until the focus is there; fails if it never comes there.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{MostStops} times Tab do not lead to {target}");
    }
}
