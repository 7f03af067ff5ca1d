using CloudPortal.Domain;

namespace CloudPortal.Components.Layout;

/// <summary>What the rail shows of whoever is signed in.</summary>
/// <param name="Account">The reseller's name, or the word for staff.</param>
/// <param name="AccountLine">Under it: <c>Reseller · EUR</c>.</param>
/// <param name="PersonLine">Under the person's name: the role.</param>
/// <param name="IsSample">Shows the mark of sample data.</param>
/// <param name="Currency">The currency of every amount that names none; null for staff.</param>
/// <param name="Groups">The entries, in groups with space between them.</param>
public sealed record ShellModel(
    string Account,
    string AccountInitials,
    string AccountLine,
    string Person,
    string PersonLine,
    bool IsSample,
    Currency? Currency,
    IReadOnlyList<IReadOnlyList<ShellLink>> Groups)
{
    public string PersonInitials => InitialsOf(Person);

    /// <summary>The first letters of the first and the last word.</summary>
    public static string InitialsOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => "",
            [var only] => FirstLetter(only),
            [var first, .., var last] => FirstLetter(first) + FirstLetter(last),
        };
    }

    private static string FirstLetter(string word) => System.Globalization.StringInfo.GetNextTextElement(word).ToUpperInvariant();
}

/// <summary>An entry of the rail.</summary>
/// <param name="Icon">A path of <see cref="Shared.Glyph"/>.</param>
/// <param name="Count">Shown unless it is 0.</param>
public sealed record ShellLink(string Text, string Href, string Icon, int Count = 0);

/// <summary>Where the shell gets its model; asked again on each page, so that its counts are those of now.</summary>
public interface IShellSource
{
    /// <summary>Null when nobody is signed in, or may see anything: the rail then holds the name of the portal alone.</summary>
    Task<ShellModel?> LoadAsync();
}

