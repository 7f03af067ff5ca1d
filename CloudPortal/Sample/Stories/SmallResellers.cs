namespace CloudPortal.Sample.Stories;

/// <summary>
/// One or two White Labels, some with a few small customers under a main app. The first two live on small Enterprise customers,
/// whom the draft book makes dearer than its limit allows.
/// </summary>
internal static class SmallResellers
{
    public static readonly IReadOnlyList<Household> All =
    [
        new("Bluefin Comms", "Dario Blu", "Bluefin", "Palma, Spain", 1, 24, Since: 4) { Enterprise = [6, 4, 3, 5, 2, 4, 3, 3] },
        new("Larkspur Voice", "Ines Lark", "Larkspur", "Porto, Portugal", 1, 20, Since: 4) { Enterprise = [5, 3, 6, 4, 3, 5, 2] },
        new("Kelpie Telecom", "Fiona Kell", "Kelpie", "Stirling, United Kingdom", 1, 143, Since: 3) { FullFeature = [52], Enterprise = [47, 33] },
        new("Redpoll Networks", "Anders Red", "Redpoll", "Turku, Finland", 1, 60, Since: 3) { Enterprise = [25] },
        new("Aldersea", "Beth Alder", "Aldersea", "Hull, United Kingdom", 1, 52, Since: 3),
        new("Saxby Networks", "Tim Saxby", "Saxby", "Lincoln, United Kingdom", 2, 164, Since: 3) { LastByQuote = true },
        new("Tolland Telecom", "Eva Tolland", "Tolland", "Linz, Austria", 2, 211, Since: 3),
        new("Ulverby Voice", "Nils Ulver", "Ulverby", "Odense, Denmark", 1, 73, Since: 3),
        new("Wexcombe Lines", "Amy Wex", "Wexcombe", "Swindon, United Kingdom", 1, 38, Since: 3),
        new("Garnet Lines", "Luc Garnet", "Garnet", "Metz, France", 2, 129, Since: 3),
    ];
}
