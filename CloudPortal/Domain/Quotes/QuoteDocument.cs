using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>
/// A version of a quote as its recipient reads it: the public page, the print page and the PDF are made of this one, so
/// that they cannot say different numbers. What is for colleagues alone is not in it.
/// </summary>
public sealed record QuoteDocument
{
    /// <summary><c>Q-2026-0001</c></summary>
    public required string Number { get; init; }

    /// <summary>1, 2, 3…</summary>
    public required int Version { get; init; }

    public required Currency Currency { get; init; }

    public required Party Seller { get; init; }

    public required Party Recipient { get; init; }

    /// <summary>The person whom it is for.</summary>
    public required string ContactName { get; init; }

    /// <summary>The seller's name, and where to write.</summary>
    public required string PreparedBy { get; init; }

    public required string PreparedByEmail { get; init; }

    /// <summary>The day of sending; of a draft the day on which it is looked at.</summary>
    public required DateOnly IssuedOn { get; init; }

    public required DateOnly ValidUntil { get; init; }

    /// <summary>After acceptance, no later price book applies before this day has ended; null without that promise.</summary>
    public DateOnly? PricesHeldUntil { get; init; }

    /// <summary>The recipient's own number of its order; empty without one.</summary>
    public string RecipientReference { get; init; } = "";

    /// <summary>The seller's own terms, as typed; empty without any.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Name with version, as <c>EUR 2026.2</c>.</summary>
    public required string Book { get; init; }

    /// <summary>Whether the prices are illustrative, which every document then says.</summary>
    public required bool IsSample { get; init; }

    /// <summary>One to three.</summary>
    public required IReadOnlyList<QuotedAlternative> Alternatives { get; init; }

    public required IReadOnlyList<VolumeTier> Tiers { get; init; }

    /// <summary>How prices are made and charged, as sentences.</summary>
    public required IReadOnlyList<string> Policies { get; init; }

    /// <summary>What is promised, as sentences.</summary>
    public required IReadOnlyList<string> Promises { get; init; }

    /// <summary>Says that the users are not the quoted ones, but what a reader or the acceptance made of them; null where they are.</summary>
    public string? Moved { get; init; }

    /// <summary>Confirms a printed copy; null until it is sent, and where users were moved.</summary>
    public string? VerificationCode { get; init; }
}

/// <summary>A company with its legal data.</summary>
/// <param name="Address">Lines, separated by line breaks.</param>
/// <param name="VatNumber">May be empty.</param>
public sealed record Party(string LegalName, string Address, string VatNumber);

/// <summary>One of the structures that stand side by side.</summary>
/// <param name="Letter">A, B or C.</param>
/// <param name="Summary">A line that says what it is: "One main portal manages four customer apps".</param>
/// <param name="Totals">Of what acceptance orders, which are the lines without a later day.</param>
public sealed record QuotedAlternative(char Letter, string Title, string Summary, IReadOnlyList<QuotedLine> Lines, QuoteTotals Totals)
{
    /// <summary>The price path of a growth plan: what acceptance orders, then each later day; empty without a plan.</summary>
    public IReadOnlyList<QuoteStep> Steps { get; init; } = [];
}

/// <summary>One app of an alternative.</summary>
public sealed record QuotedLine
{
    /// <summary>The brand.</summary>
    public required string Name { get; init; }

    public CloudId? CloudId { get; init; }

    public required Bundle Bundle { get; init; }

    public required Placement Placement { get; init; }

    /// <summary>Whether customer apps stand under it.</summary>
    public bool IsMainApp { get; init; }

    /// <summary>The brand or Cloud ID above a customer app.</summary>
    public string? MainApp { get; init; }

    public required int Users { get; init; }

    /// <summary>Within which the recipient may move the users; null when they stay.</summary>
    public UsersBounds? Bounds { get; init; }

    /// <summary>The day from which a growth plan has it; null for what acceptance orders.</summary>
    public DateOnly? PlannedFor { get; init; }

    public required ListNet Setup { get; init; }

    public required ListNet Platform { get; init; }

    public required ListNet UsersAmount { get; init; }

    /// <summary>Platform and users of a full month.</summary>
    public ListNet Month => Platform + UsersAmount;

    /// <summary>Percent, of the components that the book discounts.</summary>
    public required decimal DiscountPercent { get; init; }
}

/// <summary>Both included.</summary>
public readonly record struct UsersBounds(int Least, int Most)
{
    public bool Include(int users) => users >= Least && users <= Most;
}
