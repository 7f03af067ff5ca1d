using System.Collections.Immutable;
using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Domain.Mail;
using CloudPortal.Services.Mail;
using Microsoft.AspNetCore.WebUtilities;

namespace CloudPortal.Components.Mail;

/// <summary>The list of mails as an address. What cannot be read falls back to what the page shows by itself.</summary>
public sealed record OutboxAddress : IListAddress<OutboxAddress, OutboxListQuery>
{
    public const string Page = "/outbox";
    public const int LongestSearch = 100;

    private static readonly ImmutableDictionary<string, MailState> States =
        Enum.GetValues<MailState>().ToImmutableDictionary(Name, StringComparer.OrdinalIgnoreCase);

    public OutboxListQuery Query { get; init; } = new();

    static string IListAddress<OutboxAddress, OutboxListQuery>.Path => Page;

    /// <summary>The page's address, without what is so by itself.</summary>
    public string Href => Page + Text(All());

    public static string Of(long mailId) => string.Create(CultureInfo.InvariantCulture, $"{Page}/{mailId}");

    /// <param name="query">With or without the question mark.</param>
    public static OutboxAddress Parse(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        return new OutboxAddress
        {
            Query = new OutboxListQuery
            {
                Search = First("q") is var text && text.Length > LongestSearch ? text[..LongestSearch] : text,
                State = StateOf(First("state")),
                Page = int.TryParse(First("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 1 ? page : 1,
            },
        };

        string First(string name) => parts.TryGetValue(name, out var values) ? (values.FirstOrDefault() ?? "").Trim() : "";
    }

    static OutboxAddress IListAddress<OutboxAddress, OutboxListQuery>.Read(string query) => Parse(query);

    /// <summary>From its first page.</summary>
    public OutboxAddress With(Func<OutboxListQuery, OutboxListQuery> change) => new() { Query = change(Query) with { Page = 1 } };

    public OutboxAddress OnPage(int page) => new() { Query = Query with { Page = page } };

    public static string Name(MailState state) => state.ToString().ToLowerInvariant();

    public static MailState? StateOf(string? name) => name is not null && States.TryGetValue(name, out var state) ? state : null;

    private IEnumerable<(string Name, string? Value)> All()
    {
        yield return ("q", Query.Search);
        yield return ("state", Query.State is { } state ? Name(state) : null);
        yield return ("page", Query.Page > 1 ? Query.Page.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static string Text(IEnumerable<(string Name, string? Value)> parts)
    {
        var set = parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        return string.Join('&', set) is { Length: > 0 } text ? "?" + text : "";
    }
}
