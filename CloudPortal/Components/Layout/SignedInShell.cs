using CloudPortal.Components.Shared;
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

        var account = facts.Reseller ?? "CloudPortal";
        return new ShellModel(
            account,
            ShellModel.InitialsOf(account),
            facts.Reseller is null ? "Staff" : $"Reseller · {facts.Currency}",
            facts.Person,
            facts.Role.ToString(),
            personas.IsOpen,
            facts.Currency,
            facts.Reseller is null ? [] : Entries(facts));
    }

    private static IReadOnlyList<IReadOnlyList<ShellLink>> Entries(ShellFacts facts) =>
    [
        [new("Home", "/", Glyph.Home), new("Apps", "/apps", Glyph.Apps, facts.Apps)],
        [new("Price list", "/price-list", Glyph.Tag)],
    ];
}
