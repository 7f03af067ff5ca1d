namespace CloudPortal.Domain.Quotes;

/// <summary>Everything that a seller typed into a version of a quote, as typed: also what is not valid yet.</summary>
public sealed record QuoteContent
{
    public const int MostBrands = 200;
    public const int MostAlternatives = 3;
    public const int MaxReferenceLength = 80;
    public const int MaxTermsLength = 4_000;
    public const int MaxTitleLength = 60;

    public RecipientDraft Recipient { get; init; } = RecipientDraft.Blank;

    /// <summary>The last day on which it can be accepted; null until somebody chose one.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>After acceptance, no later price book applies before this day has ended; null without that promise.</summary>
    public DateOnly? PricesHeldUntil { get; init; }

    /// <summary>The recipient's own number of its order.</summary>
    public string Reference { get; init; } = "";

    public string Terms { get; init; } = "";

    /// <summary>What is quoted, an app each: in all alternatives the same brands and users.</summary>
    public IReadOnlyList<BrandDraft> Brands { get; init; } = [];

    /// <summary>The highest key that a brand has had: none gets the key of one that was taken out, so that two versions can be compared by it.</summary>
    public int LastKey { get; init; }

    /// <summary>One to three structures of the same brands.</summary>
    public IReadOnlyList<AlternativeDraft> Alternatives { get; init; } = [];

    /// <summary>A, B or C.</summary>
    public static char LetterOf(int alternative) => (char)('A' + alternative);

    public bool Equals(QuoteContent? other) =>
        other is not null
        && (Recipient, ValidUntil, PricesHeldUntil, Reference, Terms, LastKey) == (other.Recipient, other.ValidUntil, other.PricesHeldUntil, other.Reference, other.Terms, other.LastKey)
        && Brands.SequenceEqual(other.Brands) && Alternatives.SequenceEqual(other.Alternatives);

    public override int GetHashCode() => HashCode.Combine(Recipient, ValidUntil, Brands.Count, Alternatives.Count);
}

/// <summary>To whom it goes. Of a reseller only the contact is typed: the rest is the account's.</summary>
public sealed record RecipientDraft(string LegalName, string Address, string VatNumber, string ContactName, string ContactEmail)
{
    public static readonly RecipientDraft Blank = new("", "", "", "", "");
}

/// <summary>One app of a quote, as typed.</summary>
public sealed record BrandDraft
{
    /// <summary>Its own within the quote, for good.</summary>
    public required int Key { get; init; }

    public string Name { get; init; } = "";

    /// <summary>May stay open: then the licence gets it later.</summary>
    public string CloudId { get; init; } = "";

    public string Users { get; init; } = "0";

    /// <summary>With <see cref="MostUsers"/>, how far the recipient may move the users; both empty when they stay.</summary>
    public string LeastUsers { get; init; } = "";

    public string MostUsers { get; init; } = "";

    /// <summary>The day from which a growth plan has it; null for what acceptance orders.</summary>
    public DateOnly? PlannedFor { get; init; }
}

/// <summary>One structure, as typed.</summary>
public sealed record AlternativeDraft
{
    public string Title { get; init; } = "";

    /// <summary>One of each brand, in their order.</summary>
    public IReadOnlyList<LineDraft> Lines { get; init; } = [];

    public bool Equals(AlternativeDraft? other) => other is not null && Title == other.Title && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => HashCode.Combine(Title, Lines.Count);
}

/// <summary>What a brand is in one alternative, as typed.</summary>
public sealed record LineDraft
{
    public required int Brand { get; init; }

    /// <summary>Null where this alternative goes without the brand.</summary>
    public Bundle? Bundle { get; init; } = Domain.Bundle.WhiteLabel;

    public Placement Placement { get; init; } = Placement.Standalone;

    /// <summary>Of a customer app: the brand above it; null under an app that the reseller has, or for none chosen.</summary>
    public int? MainBrand { get; init; }

    /// <summary>Of a customer app: the Cloud ID of the reseller's app above it; empty otherwise.</summary>
    public string MainApp { get; init; } = "";

    public string Points { get; init; } = "0";
}
