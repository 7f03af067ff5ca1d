using System.Globalization;
using CloudPortal.Domain;

namespace CloudPortal.Sample.Scale;

/// <summary>Names for things of which there are more than anybody could invent.</summary>
internal static class InventedNames
{
    private static readonly string[] Places =
    [
        "Alder", "Birch", "Cedar", "Dover", "Eastgate", "Fenwick", "Granby", "Harrow", "Ilford", "Juniper", "Kestrel", "Lindale", "Marlow",
        "Norwood", "Oakley", "Penrose", "Quarry", "Redmoor", "Selby", "Thorpe", "Upton", "Verity", "Wexford", "Yarrow",
    ];

    private static readonly string[] Trades = ["Telecom", "Voice", "Connect", "Networks", "Communications", "Cloud", "Systems", "Mobile"];

    private static readonly string[] Apps = ["Talk", "Voice", "Dial", "Ring", "Link", "Tone", "Desk", "Call", "Echo", "Reach", "Wave", "Signal"];

    private static readonly string[] Clients = ["Clinic", "Garage", "Bakery", "Hotel", "School", "Notary", "Florist", "Brewery", "Optics", "Transport"];

    /// <param name="number">The reseller's, from 1: different numbers have different names.</param>
    public static string Reseller(int number) => $"{Pick(Places, number)} {Pick(Trades, number / Places.Length)} {Digits(number)}";

    public static string App(int number) => $"{Pick(Apps, number)} {Digits(number)}";

    public static CloudId CloudId(int number) => Domain.CloudId.Parse(Pick(Apps, number).ToUpperInvariant() + number.ToString("D7", CultureInfo.InvariantCulture));

    public static string Customer(int number) => $"{Pick(Places, number)} {Pick(Clients, number / Places.Length)} {Digits(number)}";

    private static string Pick(string[] words, int number) => words[number % words.Length];

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
