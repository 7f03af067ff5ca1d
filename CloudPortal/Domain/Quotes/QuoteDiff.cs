using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>A version as it is compared: what was typed, and what it comes to.</summary>
/// <param name="Recipient">Of a sent version as it was printed.</param>
/// <param name="Book">The name of its price book.</param>
/// <param name="Prices">Of each alternative: of a sent version the promised ones.</param>
public sealed record VersionToCompare(QuoteContent Content, Party Recipient, string Book, IReadOnlyList<PricedAlternative> Prices);

/// <summary>Two versions of a quote against each other: by fact, and by alternative and line.</summary>
/// <param name="Facts">All of them, changed or not.</param>
/// <param name="Alternatives">By letter: all that one of the two has.</param>
public sealed record QuoteDiff(IReadOnlyList<ValueChange> Facts, IReadOnlyList<AlternativeDiff> Alternatives)
{
    public bool IsEmpty => Facts.All(f => !f.IsChange) && Alternatives.All(a => a.Kind == DifferenceKind.Unchanged);

    public static QuoteDiff Of(VersionToCompare before, VersionToCompare after)
    {
        var most = Math.Max(before.Prices.Count, after.Prices.Count);
        return new QuoteDiff(
            [.. FactsOf(before).Zip(FactsOf(after), (one, other) => new ValueChange(one.What, one.Value, other.Value))],
            [.. Enumerable.Range(0, most).Select(i => AlternativeDiff.Of(before.Prices.ElementAtOrDefault(i), after.Prices.ElementAtOrDefault(i)))]);
    }

    private static IEnumerable<(string What, string Value)> FactsOf(VersionToCompare version)
    {
        var (content, typed) = (version.Content, version.Content.Recipient);
        return
        [
            ("Recipient", version.Recipient.LegalName),
            ("Address", version.Recipient.Address),
            ("VAT number", version.Recipient.VatNumber),
            ("Contact", NameRule.Normalise(typed.ContactName)),
            ("E-mail", typed.ContactEmail.Trim()),
            ("Valid until", DayOf(content.ValidUntil)),
            ("Price book", version.Book),
            ("Prices held until", DayOf(content.PricesHeldUntil)),
            ("Reference of the recipient's order", NameRule.Normalise(content.Reference)),
            ("Terms", content.Terms.Trim()),
        ];
    }

    private static string DayOf(DateOnly? day) => day is { } chosen ? Days.WithYear(chosen) : "";
}

/// <summary>One value in two versions; empty where a version has none.</summary>
public sealed record ValueChange(string What, string Before, string After)
{
    public bool IsChange => Before != After;
}

/// <summary>One alternative in two versions.</summary>
/// <param name="Letter">A, B or C.</param>
/// <param name="Before">Null where the earlier version goes without it.</param>
/// <param name="After">Null where the later version goes without it.</param>
/// <param name="Lines">In the order of the later version, then those that it has no more.</param>
public sealed record AlternativeDiff(char Letter, PricedAlternative? Before, PricedAlternative? After, IReadOnlyList<LineDiff> Lines)
{
    public DifferenceKind Kind => (Before, After) switch
    {
        (null, _) => DifferenceKind.Added,
        (_, null) => DifferenceKind.Removed,
        _ => Title.IsChange || Lines.Any(l => l.Kind != DifferenceKind.Unchanged) ? DifferenceKind.Changed : DifferenceKind.Unchanged,
    };

    public ValueChange Title => new("Title", Before?.Alternative.Title ?? "", After?.Alternative.Title ?? "");

    internal static AlternativeDiff Of(PricedAlternative? before, PricedAlternative? after)
    {
        var (one, other) = (before?.Alternative.Lines ?? [], after?.Alternative.Lines ?? []);
        var lines = other.Select(l => LineDiff.Of(before, one.FirstOrDefault(o => o.Brand == l.Brand), after, l))
            .Concat(one.Where(l => other.All(o => o.Brand != l.Brand)).Select(l => LineDiff.Of(before, l, after, null)));
        return new AlternativeDiff((before ?? after)!.Alternative.Letter, before, after, [.. lines]);
    }
}
