using CloudPortal.E2E.Infrastructure;
using CloudPortal.Sample;
using Microsoft.Playwright;

namespace CloudPortal.Benchmarks.Scale;

/// <summary>People in windows of a real browser. What they wait for is measured in the page itself, from the event to the changed content.</summary>
internal sealed class Persons(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    public const string Admin = "ines.vidal@cloudportal.example";

    public static async Task<Persons> ComeAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Persons(playwright, await Chromium.LaunchAsync(playwright));
    }

    /// <summary>A window of somebody who has signed in.</summary>
    public async Task<IPage> SignInAsync(PortalUnderTest portal, string email)
    {
        var window = await browser.NewContextAsync(new() { BaseURL = portal.Address.ToString(), ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1440, Height = 900 } });
        window.SetDefaultTimeout(120_000);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(SamplePersonas.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Locator("[data-interactive=true]").WaitForAsync();
        return page;
    }

    /// <summary>Opens the wizard and goes to its users.</summary>
    public static async Task ToUsersAsync(IPage page, string appName)
    {
        await page.GotoAsync("/apps/new");
        await page.Locator("[data-interactive=true]").WaitForAsync();
        await page.GetByLabel("App name", new() { Exact = true }).FillAsync(appName);
        await page.GetByRole(AriaRole.Status).GetByText("free", new() { Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue to platforms" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue to users" }).ClickAsync();
        await page.Locator("#users").WaitForAsync();
    }

    /// <returns>Milliseconds from each key to the new number in the panel.</returns>
    public static Task<double[]> TypeAsync(IPage page, int keys, int pause) => page.EvaluateAsync<double[]>(
        """
        async ([keys, pause]) => {
            const input = document.querySelector('#users'), answer = document.querySelector('[data-testid=monthly-change]');
            const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set, times = [];
            for (let i = 0; i < keys; i++) {
                const before = answer.textContent, start = performance.now();
                await new Promise(changed => {
                    const look = new MutationObserver(() => { if (answer.textContent !== before) { look.disconnect(); changed(); } });
                    look.observe(answer, { subtree: true, childList: true, characterData: true });
                    set.call(input, String(101 + (i % 7) * 13));
                    input.dispatchEvent(new Event('input', { bubbles: true }));
                });
                times.push(performance.now() - start);
                await new Promise(rested => setTimeout(rested, pause));
            }
            return times;
        }
        """,
        new[] { keys, pause });

    /// <summary>Follows a link inside the portal.</summary>
    /// <param name="page">Interactive.</param>
    /// <param name="address">Within the portal.</param>
    /// <param name="content">What is there when the content is.</param>
    /// <returns>Milliseconds until the content has changed.</returns>
    public static Task<double> VisitAsync(IPage page, string address, string content) => page.EvaluateAsync<double>(
        """
        ([address, content]) => new Promise((arrived, lost) => {
            setTimeout(() => lost(new Error(`${address} changed nothing`)), 20000);
            const shown = () => document.querySelector(content)?.textContent;
            const before = location.pathname === address.split('?')[0] ? shown() : undefined, start = performance.now();
            const look = new MutationObserver(() => {
                const now = shown();
                if (now === undefined || now === before) return;
                look.disconnect();
                const time = performance.now() - start;

                // A person looks before the next click; without that the browser would still paint the last answer.
                setTimeout(() => arrived(time), 250);
            });
            look.observe(document.body, { subtree: true, childList: true, characterData: true });
            Blazor.navigateTo(address);
        })
        """,
        new[] { address, content });

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
