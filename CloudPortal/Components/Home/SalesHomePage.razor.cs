using System.Globalization;
using CloudPortal.Components.Quotes;
using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Home;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Quotes;
using CloudPortal.Services.Resellers;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Home;

public sealed partial class SalesHomePage : IDisposable
{
    private const string Mine = "mine";
    private const string NudgeOf = "nudge:";

    private readonly CancellationTokenSource leaving = new();
    private SalesHome? home;
    private Refusal? refusal;
    private Refusal? notDone;
    private Currency? whyIn;
    private (bool Mine, bool Whole)? loaded;
    private bool busy;

    [Parameter]
    public string? Why { get; set; }

    /// <summary>Whose quotes: mine, otherwise all.</summary>
    [SupplyParameterFromQuery]
    public string? Whose { get; set; }

    /// <summary>What is listed whole: radar.</summary>
    [SupplyParameterFromQuery]
    public string? All { get; set; }

    [Inject]
    public required SalesHomeQueries Queries { get; init; }

    [Inject]
    public required PortfolioQueries Portfolios { get; init; }

    [Inject]
    public required QuoteDrafts Drafts { get; init; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool IsMine => Whose == Mine;

    private bool IsWhole => All == "radar";

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    // The address has moved, by the switch or by the browser's Back; a drawer alone loads nothing.
    protected override async Task OnParametersSetAsync()
    {
        var wanted = (IsMine, IsWhole);
        if (loaded != wanted)
        {
            loaded = wanted;
            _ = (await Queries.GetAsync(await Actors.GetAsync(), IsMine, IsWhole, leaving.Token)).Is(out var found, out refusal);
            home = loaded == wanted ? found : home;
        }
    }

    private void Switch(bool all) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("whose", all ? null : Mine));

    private string Listed(Func<QuoteListQuery, QuoteListQuery> what) => new QuoteListAddress { Query = what(new() { Mine = IsMine }) }.Href;

    private string WhyOf(NearMiss near) => Navigation.GetUriWithQueryParameter("why", NudgeOf + near.ResellerId.ToString(CultureInfo.InvariantCulture));

    /// <summary>As the reseller reads it at its own home, without the way to a price list that is not for staff.</summary>
    private async Task<WhyStory?> TellAsync(string key)
    {
        if (!key.StartsWith(NudgeOf, StringComparison.Ordinal)
            || !long.TryParse(key.AsSpan(NudgeOf.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var resellerId)
            || !(await Portfolios.GetAsync(await Actors.GetAsync(), resellerId, leaving.Token)).Is(out var portfolio, out _))
        {
            return null;
        }

        whyIn = portfolio.Currency;
        return PortfolioWhy.Tell("nudge", portfolio) is { } story ? story with { PriceListHref = null } : null;
    }

    private async Task MakeAsync(NearMiss near)
    {
        if (busy)
        {
            return;
        }

        // Until the page has left, too: the second half of a double click comes only then.
        busy = true;
        if ((await Drafts.OpenAsync(await Actors.GetAsync(), near.ResellerId, FurtherWhiteLabelsContent.Of(near.Count), leaving.Token)).Is(out var number, out notDone))
        {
            Navigation.NavigateTo(QuoteListAddress.Of(number));
            return;
        }

        busy = false;
    }
}
