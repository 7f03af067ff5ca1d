using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;

namespace CloudPortal.Sample.Telling;

/// <summary>A reseller of the sample: its people, its apps, and what else happens to it.</summary>
internal sealed record ResellerStory
{
    public required string LegalName { get; init; }

    public required string Address { get; init; }

    public string VatNumber { get; init; } = "";

    public Currency Currency { get; init; } = Currency.Eur;

    /// <summary>The first is the Owner, who orders where nobody else is named.</summary>
    public required IReadOnlyList<PersonStory> People { get; init; }

    public IReadOnlyList<AppStory> Apps { get; init; } = [];

    public IReadOnlyList<Turn> Turns { get; init; } = [];
}

internal sealed record PersonStory(string Name, string Email, Role Role = Role.Owner, bool MayOrder = false);

/// <summary>Something that happens to a reseller on a day.</summary>
internal sealed record Turn(DateOnly Day, Func<Scene, Task> Tell);
