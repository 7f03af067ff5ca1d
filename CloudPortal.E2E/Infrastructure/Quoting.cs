using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Quotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>What Tom, a seller, does before a journey begins.</summary>
internal static class Quoting
{
    /// <summary>To a prospect, as the pictures draw it: A five White Labels, B one main app with four customer apps.</summary>
    public static async Task<SentLink> SendQuoteAsync(this PortalServer server)
    {
        var tom = await server.ActorOfAsync(Person.Tom);
        var number = (await server.Services.GetRequiredService<QuoteDrafts>().OpenAsync(tom, Currency.Eur, Tramontana)).Value;
        return await server.SendAsync(number);
    }

    /// <summary>The same structures to the reseller of somebody.</summary>
    public static async Task<SentLink> SendQuoteAsync(this PortalServer server, Person owner)
    {
        var (tom, of) = (await server.ActorOfAsync(Person.Tom), await server.ActorOfAsync(owner));
        var number = (await server.Services.GetRequiredService<QuoteDrafts>().OpenAsync(tom, of.ResellerId!.Value, Tramontana)).Value;
        return await server.SendAsync(number);
    }

    /// <summary>A further version of what was sent.</summary>
    public static async Task<SentLink> SendNextVersionAsync(this PortalServer server, string number)
    {
        _ = (await server.Services.GetRequiredService<QuoteDrafts>().StartVersionAsync(await server.ActorOfAsync(Person.Tom), number)).Value;
        return await server.SendAsync(number);
    }

    public static async Task RevokeAsync(this PortalServer server, string number) =>
        _ = (await server.Services.GetRequiredService<QuoteLinks>().RevokeAsync(await server.ActorOfAsync(Person.Tom), number)).Value;

    /// <summary>The address in the invitation of somebody who has no password yet.</summary>
    public static async Task<string> InvitationOfAsync(this PortalServer server, string email)
    {
        await using var db = server.Services.GetRequiredService<Data.PortalDbFactory>().For(Domain.Accounts.Actor.Operator.Instance);
        var user = await db.Users.SingleAsync(u => u.Email == email);
        var invited = (await server.Services.GetRequiredService<InvitePeople>().InviteAgainAsync(Domain.Accounts.Actor.Operator.Instance, user.Id)).Value;
        return $"/account/invitation?token={invited.Token}";
    }

    private static QuoteContent Tramontana
    {
        get
        {
            (string Name, int Users, int Least, int Most)[] brands =
                [("Tramontana", 900, 700, 1200), ("Levante", 700, 500, 1000), ("Gregale", 600, 400, 900), ("Mistral Voice", 620, 400, 900), ("Ostro", 480, 300, 700)];
            return new QuoteContent
            {
                Recipient = new("Tramontana Networks", "Carrer del Vent 12\n08003 Barcelona", "ESB12345678", "Elena Riva", "elena.riva@tramontana.example"),
                ValidUntil = new DateOnly(2026, 12, 8),
                Terms = "Payment within 30 days of the bill.",
                Brands = [.. brands.Select((b, i) => new BrandDraft { Key = i + 1, Name = b.Name, Users = Text(b.Users), LeastUsers = Text(b.Least), MostUsers = Text(b.Most) })],
                Alternatives =
                [
                    new AlternativeDraft { Title = "Independent White Labels", Lines = [.. brands.Select((_, i) => new LineDraft { Brand = i + 1, Points = "3" })] },
                    new AlternativeDraft
                    {
                        Title = "Main app with customer apps",
                        Lines =
                        [
                            new LineDraft { Brand = 1, Points = "3" },
                            .. Enumerable.Range(2, brands.Length - 1).Select(key => new LineDraft { Brand = key, Bundle = Bundle.FullFeature, Placement = Placement.CustomerApp, MainBrand = 1, Points = "3" }),
                        ],
                    },
                ],
            };
        }
    }

    private static async Task<SentLink> SendAsync(this PortalServer server, string number)
    {
        var tom = await server.ActorOfAsync(Person.Tom);
        var view = (await server.Services.GetRequiredService<QuoteQueries>().GetAsync(tom, number)).Value;
        return (await server.Services.GetRequiredService<SendQuote>().SendAsync(tom, number, view.Facts.Revision)).Value;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
