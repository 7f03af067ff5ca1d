using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.PriceBooks;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Resellers;

public sealed partial class NewResellerPage
{
    private static readonly IReadOnlyList<Crumb> Above = [new("Resellers", "/resellers")];

    private string legalName = "";
    private string address = "";
    private string vatNumber = "";
    private string billingContact = "";
    private string currency = "";
    private string ownerName = "";
    private string ownerEmail = "";
    private IReadOnlyList<Currency>? sold;
    private Refusal? refusal;
    private AddedReseller? added;
    private bool busy;

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required AddReseller Resellers { get; init; }

    [Inject]
    public required PriceBookQueries Books { get; init; }

    private string CurrencyHelp => Currency.TryFromCode(currency, out var chosen) && !sold!.Contains(chosen)
        ? $"All bills are in {chosen}, for life. No price book in {chosen} is in force, so nothing can be ordered yet."
        : "All bills are in this currency, for life.";

    protected override async Task OnInitializedAsync()
    {
        if ((await Books.ListAsync(await Actors.GetAsync())).Is(out var lines, out refusal))
        {
            sold = [.. lines.Where(l => l.State == PriceBookState.Active).Select(l => l.Book.Currency)];
        }
    }

    private string? Error(string field) => (refusal as FieldsRefused)?.Problems.FirstOrDefault(p => p.Field == field)?.Sentence;

    private async Task AddAsync()
    {
        // The second half of a double click.
        if (busy || added is not null)
        {
            return;
        }

        busy = true;
        var typed = new NewReseller(
            legalName, address, vatNumber, billingContact, Currency.TryFromCode(currency, out var chosen) ? chosen : null, ownerName, ownerEmail);
        if ((await Resellers.AddAsync(await Actors.GetAsync(), typed)).Is(out var account, out refusal))
        {
            added = account;
        }

        busy = false;
    }

    private void Again()
    {
        (legalName, address, vatNumber, billingContact, currency, ownerName, ownerEmail) = ("", "", "", "", "", "", "");
        (refusal, added) = (null, null);
    }
}
