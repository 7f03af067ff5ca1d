using System.Globalization;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>One thing to mend in a quote, beside its field.</summary>
/// <param name="Brand">The key of the brand; null for the whole quote.</param>
/// <param name="Alternative">Its place, from 0; null for what all alternatives share.</param>
/// <param name="Field">The name of the field, as <c>Users</c>.</param>
/// <param name="Sentence">What is wrong and what would be right.</param>
public sealed record QuoteProblem(int? Brand, int? Alternative, string Field, string Sentence);

/// <summary>What can be said of a quote's content without asking the database.</summary>
public static class QuoteCheck
{
    /// <param name="content">As typed.</param>
    /// <param name="today">The UTC day: a quote is valid today at least.</param>
    /// <param name="isProspect">A prospect's legal data are typed, a reseller's are its account's.</param>
    public static (CheckedQuote Quote, IReadOnlyList<QuoteProblem> Problems) Read(QuoteContent content, DateOnly today, bool isProspect)
    {
        var problems = new List<QuoteProblem>();
        problems.AddRange(RecipientProblems(content.Recipient, isProspect));
        problems.AddRange(DayProblems(content, today));
        problems.AddRange(TextProblems(content));
        var brands = content.Brands.ToDictionary(b => b.Key, b => QuotedBrands.Read(b, today, problems));
        QuotedBrands.CheckCloudIds(content.Brands, brands, problems);
        var alternatives = content.Alternatives.Select((a, i) => QuotedLines.Read(a, i, brands, problems)).ToList();
        return (new CheckedQuote(alternatives), problems);
    }

    /// <summary>Percentage points as people type them: 0 to 50 with at most two decimals, a point or a comma.</summary>
    public static bool TryPoints(string text, out decimal points)
    {
        points = 0m;
        var plain = text.Trim().Replace(',', '.');
        if (plain.Length is 0 or > 5 || ExactNumber.OfText(plain) is not { IsNegative: false, Decimals: <= 2 } number || number.ToDecimal() > PriceLimits.HighestPercentage)
        {
            return false;
        }

        points = number.ToDecimal();
        return true;
    }

    private static IEnumerable<QuoteProblem> RecipientProblems(RecipientDraft recipient, bool isProspect)
    {
        (string Field, string? Sentence)[] judged =
        [
            (nameof(recipient.LegalName), isProspect ? NameRule.Check(recipient.LegalName, Reseller.MaxLegalNameCharacters) : null),
            (nameof(recipient.Address), isProspect ? Reseller.CheckAddress(recipient.Address) : null),
            (nameof(recipient.VatNumber), isProspect ? Reseller.CheckVatNumber(recipient.VatNumber) : null),
            (nameof(recipient.ContactName), NameRule.Check(recipient.ContactName, NewReseller.MaxPersonNameLength)),
            (nameof(recipient.ContactEmail), EmailRule.Check(recipient.ContactEmail)),
        ];
        return judged.Where(j => j.Sentence is not null).Select(j => OfWhole(j.Field, j.Sentence!));
    }

    private static IEnumerable<QuoteProblem> DayProblems(QuoteContent content, DateOnly today)
    {
        if (content.ValidUntil is not { } until)
        {
            yield return OfWhole(nameof(content.ValidUntil), "Choose the last day on which it can be accepted.");
        }
        else if (until < today || until > today.AddYears(1))
        {
            yield return OfWhole(nameof(content.ValidUntil), string.Create(CultureInfo.InvariantCulture, $"A quote is valid until a day from today to {today.AddYears(1):d MMMM yyyy}."));
        }

        if (content.PricesHeldUntil is { } held && (held < (content.ValidUntil ?? today) || held > today.AddYears(PriceBook.MostYearsAhead)))
        {
            yield return OfWhole(nameof(content.PricesHeldUntil), string.Create(CultureInfo.InvariantCulture, $"Prices are held at least until the quote's last day, and until {today.AddYears(PriceBook.MostYearsAhead):d MMMM yyyy} at most."));
        }
    }

    private static IEnumerable<QuoteProblem> TextProblems(QuoteContent content)
    {
        if (content.Reference.Trim().Length > 0 && NameRule.Check(content.Reference, QuoteContent.MaxReferenceLength) is { } reference)
        {
            yield return OfWhole(nameof(content.Reference), reference.Replace("A name", "A reference", StringComparison.Ordinal));
        }

        if (content.Terms.Length > QuoteContent.MaxTermsLength)
        {
            yield return OfWhole(nameof(content.Terms), "Terms have at most 4 000 characters.");
        }

        if (content.Brands.Count is 0 or > QuoteContent.MostBrands)
        {
            yield return OfWhole(nameof(content.Brands), $"A quote has 1 to {QuoteContent.MostBrands} brands. Add one, or paste a list.");
        }

        if (content.Alternatives.Count is 0 or > QuoteContent.MostAlternatives)
        {
            yield return OfWhole(nameof(content.Alternatives), "A quote has one to three alternatives.");
        }
    }

    private static QuoteProblem OfWhole(string field, string sentence) => new(null, null, field, sentence);
}
