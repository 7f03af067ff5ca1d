using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Quotes;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Quotes;

/// <summary>All quotes.</summary>
public sealed partial class QuotesPage
{
    private Refusal? notDone;
    private bool busy;

    [Inject]
    public required QuoteDirectory Directory { get; init; }

    [Inject]
    public required QuoteDrafts Drafts { get; init; }

    private string Range => RangeOf("quote", List!.Page, List.Pages, QuoteListQuery.RowsPerPage, List.Rows.Count, List.Matches);

    protected override Task<Outcome<QuoteList>> ReadAsync(Actor.User actor, QuoteListQuery query, CancellationToken ct) => Directory.ListAsync(actor, query, ct);

    private async Task DuplicateAsync(string number)
    {
        if (busy)
        {
            return;
        }

        // Until the page has left, too: the second half of a double click comes only then.
        busy = true;
        if ((await Drafts.DuplicateAsync(await Actors.GetAsync(), number, ct: Leaving)).Is(out var copy, out notDone))
        {
            Navigation.NavigateTo(QuoteListAddress.Of(copy));
            return;
        }

        busy = false;
    }
}
