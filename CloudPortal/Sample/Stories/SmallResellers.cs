namespace CloudPortal.Sample.Stories;

/// <summary>One or two White Labels, some with a main app full of small customers. Bluefin's fourteen are right where they are.</summary>
internal static class SmallResellers
{
    public static readonly IReadOnlyList<Household> All =
    [
        new("Bluefin Comms", "Dario Blu", "Bluefin", "Palma, Spain", 1, 60, Since: 8) { Enterprise = [14, 21, 9, 18, 25, 11, 16, 20, 13, 17, 12, 19, 15, 15] },
        new("Larkspur Voice", "Ines Lark", "Larkspur", "Porto, Portugal", 1, 88, Since: 5) { Enterprise = [20, 15, 24, 18, 12, 22, 19, 16, 20] },
        new("Kelpie Telecom", "Fiona Kell", "Kelpie", "Stirling, United Kingdom", 1, 143, Since: 6) { FullFeature = [52, 39], Enterprise = [15, 12, 18, 9, 14, 16, 11, 13, 11] },
        new("Redpoll Networks", "Anders Red", "Redpoll", "Turku, Finland", 1, 60, Since: 3) { Enterprise = [25] },
        new("Aldersea", "Beth Alder", "Aldersea", "Hull, United Kingdom", 1, 52, Since: 3),
        new("Saxby Networks", "Tim Saxby", "Saxby", "Lincoln, United Kingdom", 2, 164, Since: 3),
        new("Tolland Telecom", "Eva Tolland", "Tolland", "Linz, Austria", 2, 211, Since: 3),
        new("Ulverby Voice", "Nils Ulver", "Ulverby", "Odense, Denmark", 1, 73, Since: 3),
        new("Wexcombe Lines", "Amy Wex", "Wexcombe", "Swindon, United Kingdom", 1, 38, Since: 3),
        new("Garnet Lines", "Luc Garnet", "Garnet", "Metz, France", 2, 129, Since: 3),
    ];
}
