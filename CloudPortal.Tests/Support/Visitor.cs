using System.Net;
using System.Text.RegularExpressions;
using CloudPortal.Components.Account;

namespace CloudPortal.Tests.Support;

/// <summary>A browser without scripts: keeps cookies, follows no redirect, fills the account forms.</summary>
public sealed partial class Visitor(HttpClient http, CookieContainer cookies)
{
    /// <summary>Of the session.</summary>
    public Cookie Cookie => cookies.GetAllCookies().Single(c => c.Name == "CloudPortal");

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(Relative(path));

    public async Task<HttpResponseMessage> HeadAsync(string path)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, Relative(path));
        return await http.SendAsync(head);
    }

    public async Task<HttpResponseMessage> SignInAsync(string email, string password, string query = "") =>
        await PostAsync(AccountRoutes.SignIn + query, await FormAsync(query), new Dictionary<string, string> { ["_handler"] = "sign-in", ["Input.Email"] = email, ["Input.Password"] = password });

    public async Task<HttpResponseMessage> BecomePersonaAsync(string persona) =>
        await PostAsync(AccountRoutes.Persona, await FormAsync(), new Dictionary<string, string> { ["persona"] = persona });

    public async Task<HttpResponseMessage> SignOutAsync() =>
        await PostAsync(AccountRoutes.SignOut, await TokenAsync(), new Dictionary<string, string>());

    public async Task<HttpResponseMessage> PostAsync(string path, string? token, IReadOnlyDictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(token is null ? fields : fields.Append(new("__RequestVerificationToken", token)));
        return await http.PostAsync(Relative(path), form);
    }

    /// <summary>For a form of somebody who has signed in.</summary>
    public async Task<string> TokenAsync() => await (await GetAsync(PortalHost.TokenPath)).Content.ReadAsStringAsync();

    /// <summary>Whether this visitor gets through the sign-in.</summary>
    public async Task<bool> IsSignedInAsync()
    {
        var answer = await GetAsync("/");
        return !(answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains(AccountRoutes.SignIn, StringComparison.Ordinal));
    }

    public async Task<string> FormAsync(string query = "")
    {
        var page = await (await GetAsync(AccountRoutes.SignIn + query)).Content.ReadAsStringAsync();
        return Token().Match(page).Groups["token"].Value;
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
