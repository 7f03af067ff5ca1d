namespace CloudPortal.Sample.Stories;

/// <summary>Three to nine White Labels. Elmcroft and others hold exactly three; Oakmere and Junction Row are one below the 30 % tier.</summary>
internal static class MiddleResellers
{
    public static readonly IReadOnlyList<Household> All =
    [
        new("Oakmere Telecom", "Sara Oake", "Oakmere", "Utrecht, Netherlands", 9, 1742, Since: 6),
        new("Junction Row", "Leo Baptiste", "Junction", "Lille, France", 9, 1256, Since: 4),
        new("Dovecote Talk", "Emma Dove", "Dovecote", "Bath, United Kingdom", 8, 1120, Since: 3) { LastByQuote = true },
        new("Fennel Networks", "Marco Finotti", "Fennel", "Padua, Italy", 8, 986, Since: 4),
        new("Hartwell Connect", "Grace Hart", "Hartwell", "Leeds, United Kingdom", 7, 1034, Since: 3) { LastByQuote = true },
        new("Isbrook Telecom", "Jan Isaksen", "Isbrook", "Malmö, Sweden", 7, 848, Since: 3),
        new("Lindow Voice", "Clara Lindow", "Lindow", "Bremen, Germany", 7, 915, Since: 4) { Enterprise = [22, 31] },
        new("Mossgate Telecom", "Owen Moss", "Mossgate", "Cork, Ireland", 6, 702, Since: 3) { LastByQuote = true },
        new("Netherby Calls", "Ruth Netherby", "Netherby", "Ghent, Belgium", 6, 655, Since: 3),
        new("Thornfield Connect", "Alan Thorn", "Thornfield", "Namur, Belgium", 3, 433, Since: 3) { Enterprise = [47, 40] },
        new("Umberline", "Chiara Umber", "Umberline", "Siena, Italy", 3, 101, Since: 3) { Enterprise = [21, 17] },
        new("Zephyr Row", "Zoe Arden", "Zephyr", "Nantes, France", 3, 90, Since: 3) { FullFeature = [6, 4], Enterprise = [100] },
        new("Elmcroft", "Peter Elm", "Elmcroft", "Exeter, United Kingdom", 3, 406, Since: 3) { Enterprise = [9] },
        new("Orchard Comms", "Marta Sad", "Orchard", "Brno, Czechia", 4, 512, Since: 3),
        new("Penhale Telecom", "Jory Penhale", "Penhale", "Truro, United Kingdom", 3, 238, Since: 3),
        new("Ravenscar Voice", "Hilda Raven", "Ravenscar", "Ostrava, Czechia", 4, 390, Since: 3),
    ];
}
