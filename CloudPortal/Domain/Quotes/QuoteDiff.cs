using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>A version as it is compared: what was typed, and what it comes to.</summary>
/// <param name="Recipient">Of a sent version as it was printed.</param>
/// <param name="Book">The name of its price book.</param>
/// <param name="Prices">Of each alternative: of a sent version the promised ones.</param>
public sealed record VersionToCompare(QuoteContent Content, Party Recipient, string Book, IReadOnlyList<PricedAlternative> Prices);

/// <summary>Two versions of a quote against each other: by fact, and by alternative and line.</summary>
/// <param name="Facts">All of them, changed or not.</param>
/// <param name="Alternatives">As the later version has them, then those that it has no more.</param>
public sealed record QuoteDiff(IReadOnlyList<ValueChange> Facts, IReadOnlyList<AlternativeDiff> Alternatives)
{
    public bool IsEmpty => Facts.All(f => !f.IsChange) && Alternatives.All(a => a.Kind == DifferenceKind.Unchanged);

    public static QuoteDiff Of(VersionToCompare before, VersionToCompare after)
    {
        return new QuoteDiff(
            [.. FactsOf(before).Zip(FactsOf(after), (one, other) => new ValueChange(one.What, one.Value, other.Value))],
            [.. Paired(before.Prices, after.Prices).Select(pair => AlternativeDiff.Of(pair.Before, pair.After))]);
    }

    // Whoever takes A out makes the old B the new A: an alternative is known by its title, and by its letter when that was changed.
    private static IEnumerable<(PricedAlternative? Before, PricedAlternative? After)> Paired(IReadOnlyList<PricedAlternative> before, IReadOnlyList<PricedAlternative> after)
    {
        var (left, pairs) = (before.ToList(), new PricedAlternative?[after.Count]);
        foreach (var isSame in (Func<PricedAlternative, PricedAlternative, bool>[])[(b, a) => TitleOf(b) == TitleOf(a) && LetterOf(b) == LetterOf(a), (b, a) => TitleOf(b) == TitleOf(a), (b, a) => LetterOf(b) == LetterOf(a)])
        {
            foreach (var (i, now) in after.Index().Where(a => pairs[a.Index] is null))
            {
                if (left.FirstOrDefault(was => isSame(was, now)) is { } found)
                {
                    pairs[i] = found;
                    left.Remove(found);
                }
            }
        }

        return after.Select((now, i) => (pairs[i], (PricedAlternative?)now)).Concat(left.Select(was => ((PricedAlternative?)was, (PricedAlternative?)null)));
    }

    private static string TitleOf(PricedAlternative priced) => priced.Alternative.Title;

    private static char LetterOf(PricedAlternative priced) => priced.Alternative.Letter;

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
/// <param name="Before">Null where the earlier version goes without it.</param>
/// <param name="After">Null where the later version goes without it.</param>
/// <param name="Lines">In the order of the later version, then those that it has no more.</param>
public sealed record AlternativeDiff(PricedAlternative? Before, PricedAlternative? After, IReadOnlyList<LineDiff> Lines)
{
    public DifferenceKind Kind => (Before, After) switch
    {
        (null, _) => DifferenceKind.Added,
        (_, null) => DifferenceKind.Removed,
        _ => Title.IsChange || Letter.IsChange || Lines.Any(l => l.Kind != DifferenceKind.Unchanged) ? DifferenceKind.Changed : DifferenceKind.Unchanged,
    };

    /// <summary>A, B or C in each.</summary>
    public ValueChange Letter => new("Letter", Before?.Alternative.Letter.ToString() ?? "", After?.Alternative.Letter.ToString() ?? "");

    public ValueChange Title => new("Title", Before?.Alternative.Title ?? "", After?.Alternative.Title ?? "");

    internal static AlternativeDiff Of(PricedAlternative? before, PricedAlternative? after)
    {
        var (one, other) = (before?.Alternative.Lines ?? [], after?.Alternative.Lines ?? []);
        var lines = other.Select(l => LineDiff.Of(before, one.FirstOrDefault(o => o.Brand == l.Brand), after, l))
            .Concat(one.Where(l => other.All(o => o.Brand != l.Brand)).Select(l => LineDiff.Of(before, l, after, null)));
        return new AlternativeDiff(before, after, [.. lines]);
    }
}
