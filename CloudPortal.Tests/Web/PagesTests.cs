using CloudPortal.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Tests.Web;

public sealed class PagesTests
{
    // The policy at the door does not reach a circuit that is open: there only what the page itself says counts.
    [Fact]
    public void Every_page_says_itself_whether_it_is_behind_the_sign_in()
    {
        var silent = typeof(App).Assembly.GetTypes()
            .Where(t => t.IsDefined(typeof(RouteAttribute), inherit: false))
            .Where(t => !t.IsDefined(typeof(AuthorizeAttribute), inherit: true) && !t.IsDefined(typeof(AllowAnonymousAttribute), inherit: true));

        Assert.Empty(silent);
    }
}
