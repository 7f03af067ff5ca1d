using CloudPortal.Domain.Accounts;

namespace CloudPortal.Services.Accounts;

/// <summary>Somebody of the sample data as whom a visitor may look around.</summary>
/// <param name="Key">What the form sends.</param>
/// <param name="Email">The user behind it.</param>
/// <param name="Title">The name on the button.</param>
/// <param name="Role">Shown beside the title.</param>
/// <param name="Story">What there is to see.</param>
public sealed record Persona(string Key, string Email, string Title, Role Role, string Story);

/// <summary>
/// Signing in with one click. It is open only where sample data is, and where it is closed there is neither button nor address.
/// </summary>
public sealed record PersonaDoor(IReadOnlyList<Persona> Personas)
{
    public static readonly PersonaDoor Closed = new([]);

    public bool IsOpen => Personas.Count > 0;
}
