using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Tests.Support;

/// <summary>A seller at work over a test's portal: quotes as the pictures draw them.</summary>
internal sealed class QuoteDesk
{
    private readonly TestPortal portal;

    private QuoteDesk(TestPortal portal, Actor.User seller) => (this.portal, Seller) = (portal, seller);

    public Actor.User Seller { get; }

    public static async Task<QuoteDesk> OpenAsync(TestPortal portal) =>
        new(portal, await portal.Database.AddUserAsync(PortalUser.OfStaff("tom.brandt@example.com", "Tom Brandt", Role.Sales)));

    public Task<Actor.User> AdminAsync() => portal.Database.AddUserAsync(PortalUser.OfStaff("ines.vidal@example.com", "Ines Vidal", Role.Admin));

    /// <summary>Tramontana: five brands, A each on its own, B one main app with four customer apps; three extra points.</summary>
    public static QuoteContent Tramontana(string points = "3") => Content(
        [("Tramontana", 900, 700, 1200), ("Levante", 700, 500, 1000), ("Gregale", 600, 400, 900), ("Mistral Voice", 620, 400, 900), ("Ostro", 480, 300, 700)], points);

    public static QuoteContent Content((string Name, int Users, int Least, int Most)[] brands, string points = "0") => new()
    {
        Recipient = new("Tramontana Networks", "Carrer del Vent 12\n08003 Barcelona", "ESB12345678", "Elena Riva", "elena.riva@tramontana.example"),
        ValidUntil = new DateOnly(2026, 12, 8),
        Brands = [.. brands.Select((b, i) => new BrandDraft { Key = i + 1, Name = b.Name, Users = Text(b.Users), LeastUsers = Text(b.Least), MostUsers = Text(b.Most) })],
        Alternatives =
        [
            new AlternativeDraft { Title = "Independent White Labels", Lines = [.. brands.Select((_, i) => new LineDraft { Brand = i + 1, Points = points })] },
            new AlternativeDraft
            {
                Title = "Main app with customer apps",
                Lines =
                [
                    .. brands.Select((_, i) => i == 0
                        ? new LineDraft { Brand = 1, Points = points }
                        : new LineDraft { Brand = i + 1, Bundle = Bundle.FullFeature, Placement = Placement.CustomerApp, MainBrand = 1, Points = points }),
                ],
            },
        ],
    };

    public async Task<string> DraftAsync(QuoteContent content, Currency? currency = null) =>
        (await portal.Get<QuoteDrafts>().OpenAsync(Seller, currency ?? Currency.Eur, content)).Value;

    public async Task<SentLink> SendAsync(string number) =>
        (await portal.Get<SendQuote>().SendAsync(Seller, number, (await ViewAsync(number)).Facts.Revision)).Value;

    public async Task<QuoteView> ViewAsync(string number) => (await portal.Get<QuoteQueries>().GetAsync(Seller, number)).Value;

    public async Task<Actor.Recipient> RecipientAsync(string token) => (await portal.Get<OpenQuote>().FindAsync(token)).Value;

    public static AcceptanceForm Yes(int alternative = 0, params (int Brand, int Users)[] users) =>
        new(alternative, users.ToDictionary(u => u.Brand, u => u.Users), "Elena Riva", "Managing director", Consents: true, "203.0.113.7");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
