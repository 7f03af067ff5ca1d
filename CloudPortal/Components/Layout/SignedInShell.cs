using CloudPortal.Components.Quotes.Own;
using CloudPortal.Components.Shared;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;

namespace CloudPortal.Components.Layout;

/// <summary>The frame of whoever is signed in; only entries behind which something stands.</summary>
internal sealed class SignedInShell(ActorSource actors, ShellQueries queries, PersonaDoor personas) : IShellSource
{
    public async Task<ShellModel?> LoadAsync()
    {
        if (await actors.FindAsync() is not { } actor || !(await queries.GetAsync(actor)).Is(out var facts, out _))
        {
            return null;
        }

        return new ShellModel(
            facts.Reseller ?? "Operations",
            facts.Reseller is null ? "CP" : ShellModel.InitialsOf(facts.Reseller),
            facts.Reseller is null ? "Staff" : $"Reseller · {facts.Currency}",
            facts.Person,
            facts.Role.ToString(),
            personas.IsOpen,
            facts.Currency,
            Entries(facts));
    }

    private static IReadOnlyList<IReadOnlyList<ShellLink>> Entries(ShellFacts facts) => facts.Role switch
    {
        Role.Admin => [[new("Home", "/", Glyph.Home), Quotes(facts), new("Resellers", "/resellers", Glyph.Building), new("Price books", "/price-books", Glyph.Book)], [new("Outbox", "/outbox", Glyph.Mail, facts.MailsToLookAt), new("Staff", "/staff", Glyph.Users)]],
        Role.Sales => [[new("Home", "/", Glyph.Home), Quotes(facts), new("Resellers", "/resellers", Glyph.Building), new("Price books", "/price-books", Glyph.Book)]],
        _ =>
        [
            [new("Home", "/", Glyph.Home), new("Apps", "/apps", Glyph.Apps, facts.Apps), new("Quotes", OwnQuotes.Page, Glyph.Document, facts.OpenQuotes)],
            [new("Price list", "/price-list", Glyph.Tag)],
        ],
    };

    private static ShellLink Quotes(ShellFacts facts) => new("Quotes", "/quotes", Glyph.Document, facts.Quotes);
}
