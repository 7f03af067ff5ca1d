using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;
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
    private bool isWrong;
    private TextInput? legalNameInput;
    private ElementReference addressInput;
    private TextInput? vatNumberInput;
    private TextInput? billingContactInput;
    private ElementReference currencyInput;
    private TextInput? ownerNameInput;
    private TextInput? ownerEmailInput;

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required AddReseller Resellers { get; init; }

    [Inject]
    public required Outbox Mails { get; init; }

    [Inject]
    public required PriceBookQueries Books { get; init; }

    private string CurrencyHelp => Currency.TryFromCode(currency, out var chosen) && !sold!.Contains(chosen)
        ? $"All bills are in {chosen}, for life. No price book in {chosen} is in force, so nothing can be ordered yet."
        : "All bills are in this currency, for life.";

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        if ((await Books.MayChangeAsync(actor)).Is(out _, out refusal) && (await Books.ListAsync(actor)).Is(out var lines, out refusal))
        {
            sold = [.. lines.Where(l => l.State == PriceBookState.Active).Select(l => l.Book.Currency)];
        }
    }

    /// <summary>The first wrong field may be above what a phone shows.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isWrong)
        {
            isWrong = false;
            await FocusAsync(refusal!.Field);
        }
    }

    private ValueTask FocusAsync(string? field) => field switch
    {
        nameof(NewReseller.LegalName) => legalNameInput!.FocusAsync(),
        nameof(NewReseller.Address) => addressInput.FocusAsync(),
        nameof(NewReseller.VatNumber) => vatNumberInput!.FocusAsync(),
        nameof(NewReseller.BillingContact) => billingContactInput!.FocusAsync(),
        nameof(NewReseller.Currency) => currencyInput.FocusAsync(),
        nameof(NewReseller.OwnerName) => ownerNameInput!.FocusAsync(),
        nameof(NewReseller.OwnerEmail) => ownerEmailInput!.FocusAsync(),
        _ => ValueTask.CompletedTask,
    };

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

        isWrong = refusal is FieldsRefused;

        busy = false;
    }

    private void Again()
    {
        (legalName, address, vatNumber, billingContact, currency, ownerName, ownerEmail) = ("", "", "", "", "", "", "");
        (refusal, added) = (null, null);
    }
}
