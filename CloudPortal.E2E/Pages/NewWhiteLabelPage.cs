using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Pages;

public sealed class NewWhiteLabelPage(IPage page) : OrderPage(page)
{
    public static async Task<NewWhiteLabelPage> OpenAsync(IPage page, string query = "")
    {
        await PortalPage.GoAsync(page, "/apps/new" + query);
        return new NewWhiteLabelPage(page);
    }

    public ILocator Platform(string name) => Page.GetByRole(AriaRole.Checkbox, new() { Name = name });

    /// <summary>Types a whole order and stops before the click that costs money.</summary>
    public async Task ToReviewAsync(string name, int users)
    {
        await ToUsersAsync(name, users);
        await ContinueAsync("review");
        await Expect(OrderButton).ToBeVisibleAsync();
    }

    /// <summary>Types a whole order and stops before the review.</summary>
    public async Task ToUsersAsync(string name, int users)
    {
        await Name.FillAsync(name);
        await Expect(Free).ToBeVisibleAsync();
        await ContinueAsync("platforms");
        await Expect(Step("Platforms")).ToBeVisibleAsync();
        await ContinueAsync("users");
        await Users.FillAsync(users.ToString(CultureInfo.InvariantCulture));
    }
}
