using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Tests.Support;

/// <summary>The quote that the pictures of the public page show, with an alternative A and what a PDF shows besides.</summary>
public static class QuoteDocuments
{
    public static readonly Uri VerifyAt = new("https://portal.example/verify/7K4M-9QTX-2B");

    public static QuoteDocument Tramontana() => new()
    {
        Number = "Q-2026-0142",
        Version = 2,
        Currency = Currency.Eur,
        Seller = new Party("CloudPortal Sales GmbH", "Lindenallee 12\n10115 Berlin\nGermany", "DE 123 456 789"),
        Recipient = new Party("Tramontana Networks S.L.", "Carrer de Mallorca 401\n08013 Barcelona\nSpain", "ESB12345674"),
        ContactName = "Núria Vilà",
        PreparedBy = "Tom Brandt",
        PreparedByEmail = "tom.brandt@sales.example",
        IssuedOn = new DateOnly(2026, 11, 17),
        ValidUntil = new DateOnly(2026, 12, 8),
        PricesHeldUntil = new DateOnly(2027, 11, 30),
        RecipientReference = "PO-4711",
        Terms = "Payment within 30 days of the invoice.\nBarcelona is the place of jurisdiction.",
        Book = "EUR 2026.2",
        IsSample = true,
        Alternatives = [WhiteLabels(), MainApp()],
        Tiers = SampleBooks.Tiers,
        Policies =
        [
            "The discount is 3\u2009% on setup and platform fees; the per-user price is not discounted.",
            "Platform fees are charged in advance on the 1st, users in arrears. A billable user is a SIP-ID that registered at least once in the month.",
        ],
        Promises =
        [
            "Accepted by 8 December 2026, these are your terms: price book, extra points, setup fee and platform price.",
            "From the next 1st, the volume tier follows the White Labels you hold.",
        ],
        VerificationCode = "7K4M-9QTX-2B",
    };

    /// <summary>The same with one line a name, none planned.</summary>
    public static QuoteDocument WithNames(params string[] names)
    {
        var quote = Tramontana();
        return quote with { Alternatives = [Alternative('A', "Apps", "As named", [.. names.Select(n => Line(n, 100) with { Bounds = null })])] };
    }

    public static QuoteDocument WithLines(int count) => WithNames([.. Enumerable.Range(1, count).Select(i => $"Brand {i}")]);

    public static QuotedAlternative Alternative(char letter, string title, string summary, IReadOnlyList<QuotedLine> lines)
    {
        var ordered = lines.Where(l => l.PlannedFor is null).ToList();
        var totals = ordered.Aggregate(default(QuoteTotals), (sum, l) => sum + new QuoteTotals(l.Setup, l.Month));
        return new QuotedAlternative(letter, title, summary, lines, totals);
    }

    /// <summary>A White Label with 3 % off setup and platform.</summary>
    public static QuotedLine Line(string name, int users) => new()
    {
        Name = name,
        Bundle = Bundle.WhiteLabel,
        Placement = Placement.Standalone,
        Users = users,
        Setup = new ListNet(2500.00m, 2425.00m),
        Platform = new ListNet(499.00m, 484.03m),
        UsersAmount = new ListNet(0.80m * users, 0.80m * users),
        DiscountPercent = 3m,
    };

    private static QuotedAlternative WhiteLabels() => Alternative(
        'A', "Independent White Labels", "Five White Labels, each with its own portal and licence",
        [Line("Tramontana", 900), Line("Levante", 700), Line("Gregale", 600), Line("Mistral Voice", 620), Line("Ostro", 480)]);

    private static QuotedAlternative MainApp() => Alternative(
        'B', "Main app with customer apps", "One main portal manages four customer apps",
        [
            Line("Tramontana", 900) with { IsMainApp = true, CloudId = CloudId.Parse("TRAMONTANA"), Bounds = new UsersBounds(700, 1200) },
            Customer("Levante", 700, 500, 1000),
            Customer("Gregale", 600, 400, 900),
            Customer("Mistral Voice", 620, 400, 900),
            Customer("Ostro", 480, 300, 700),
            Customer("Ponente", 350, 200, 500) with { PlannedFor = new DateOnly(2027, 3, 1) },
        ]);

    private static QuotedLine Customer(string name, int users, int least, int most) => Line(name, users) with
    {
        Bundle = Bundle.FullFeature,
        Placement = Placement.CustomerApp,
        MainApp = "Tramontana",
        Bounds = new UsersBounds(least, most),
        Setup = new ListNet(249.00m, 241.53m),
        Platform = new ListNet(99.00m, 96.03m),
        UsersAmount = new ListNet(1.10m * users, 1.10m * users),
    };
}
