namespace CloudPortal.Sample.Stories;

/// <summary>Ten White Labels and more. Adria Voice has 18, and would pay less with 20; Quillon Telecom is three short of 50.</summary>
internal static class LargeResellers
{
    public static readonly IReadOnlyList<Household> All =
    [
        new("Quillon Telecom", "Ada Quill", "Quillon", "Rotterdam, Netherlands", 47, 6752, Since: 5),
        new("Northquay", "Henrik Aas", "Northquay", "Bergen, Norway", 21, 3178, Since: 3) { FullFeature = [47] },
        new("Adria Voice", "Ivo Maric", "Adria", "Rijeka, Croatia", 18, 3222, Since: 4),
        new("Kitewind", "Nora Lind", "Kitewind", "Aarhus, Denmark", 12, 1809, Since: 4) { LastByQuote = true, FullFeature = [39] },
        new("Glasshouse Voice", "Paul Renner", "Glasshouse", "Graz, Austria", 10, 1718, Since: 3) { FullFeature = [41] },
    ];
}
