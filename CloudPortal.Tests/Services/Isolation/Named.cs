using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Mail;
using CloudPortal.Services.Quotes;
using CloudPortal.Services.Resellers;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Isolation;

/// <summary>What a call can name: a reseller, and things of one. Of somebody, or of nobody.</summary>
internal sealed record Named
{
    public required long Reseller { get; init; }

    public required string LegalName { get; init; }

    public required string Ordered { get; init; }

    public required string Live { get; init; }

    public required string Suspended { get; init; }

    public required string Ending { get; init; }

    public required long Customer { get; init; }

    /// <summary>Running on the day of the test.</summary>
    public required long Agreement { get; init; }

    /// <summary>What the reseller was told of a price book to come.</summary>
    public required long Notice { get; init; }

    /// <summary>Of a quote that was sent to the reseller, and of one that is still a draft.</summary>
    public required string Quote { get; init; }

    public required string DraftQuote { get; init; }

    /// <summary>An app of the reseller.</summary>
    public required long App { get; init; }

    /// <summary>A reviewed draft of that reseller's user, and the key of its review.</summary>
    public required Guid Draft { get; init; }

    public required Guid Key { get; init; }

    /// <summary>The id of that reseller's owner.</summary>
    public string Owner { get; init; } = "nobody";

    /// <summary>A reviewed draft of the one who asks, which has nothing to do with the other things.</summary>
    public Guid AskersDraft { get; init; }

    /// <summary>Drafts of the one who asks, whose contents name the customer and the main app.</summary>
    public Guid DraftForCustomer { get; init; }

    public Guid DraftUnderMainApp { get; init; }

    public OrderDraft ContentUnderMainApp => OrderDraft.CustomerApp(Live) with
    {
        Apps = [new AppDraft { Name = "Asked", CloudId = "ASKED", CloudIdIsTyped = true, Bundle = Bundle.Enterprise, CustomerId = Customer }],
    };

    public AppListQuery AppsOfCustomer => new() { CustomerId = Customer, Status = AppStatusFilter.All };

    public AppListQuery AppsUnderMainApp => new() { Under = Live };

    public AppListQuery AppsByName => new() { Search = Live, Status = AppStatusFilter.All };

    public ResellerListQuery ResellersByApp => new() { Search = Live };

    public QuoteListQuery QuotesByName => new() { Search = LegalName };

    public OutboxListQuery MailsByName => new() { Search = LegalName };

    public IReadOnlyDictionary<string, int> Users => new Dictionary<string, int>(StringComparer.Ordinal) { [Live] = 7 };

    public IReadOnlyList<string> OrderedOnly => [Ordered];

    public IReadOnlyList<long> ResellerOnly => [Reseller];

    public Reseller NewAccount => CloudPortal.Domain.Accounts.Reseller.Create(LegalName, "", "", "", Currency.Eur);

    public NewReseller NewReseller => CloudPortal.Domain.Accounts.NewReseller.Blank with { LegalName = LegalName };

    public IReadOnlyList<NewPerson> NewPeople => [new NewPerson($"somebody@{Live}.example", "Somebody", Role.Owner, Reseller)];

    public PriceBook NewBook => SampleBooks.Eur($"Book of {LegalName}");

    /// <summary>The same text whoever it names, so that two answers can be compared.</summary>
    public string Mask(string text) => new[] { LegalName, Ordered, Suspended, Ending, Live, Quote, DraftQuote }.Aggregate(text, (masked, name) => masked.Replace(name, "…", StringComparison.Ordinal));
}
