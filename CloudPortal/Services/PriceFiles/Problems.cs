using System.Globalization;

namespace CloudPortal.Services.PriceFiles;

/// <summary>Where in the document something stands; written as <c>$.apps[3].users</c>, and only when there is a problem.</summary>
public sealed class Place
{
    public static readonly Place Root = new(null, "", -1);

    private readonly Place? parent;
    private readonly string name;
    private readonly int index;

    private Place(Place? parent, string name, int index) => (this.parent, this.name, this.index) = (parent, name, index);

    public Place Of(string property) => new(this, property, -1);

    public Place At(int item) => new(this, "", item);

    public override string ToString()
    {
        if (parent is null)
        {
            return "$";
        }

        var step = index >= 0 ? string.Create(CultureInfo.InvariantCulture, $"[{index}]")
            : IsWord(name) ? "." + name
            : "[\"" + OneLine.Of(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)) + "\"]";
        return parent + step;
    }

    private static bool IsWord(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}

/// <summary>All that is wrong with a document, in the order in which it was found.</summary>
public sealed class Problems
{
    private readonly List<(Place Place, string Sentence)> found = [];

    public int Count => found.Count;

    public IEnumerable<string> Lines => found.Select(p => $"{p.Place}: {p.Sentence}");

    public void Add(Place place, string sentence) => found.Add((place, sentence));

    public void WriteTo(TextWriter error)
    {
        foreach (var line in Lines)
        {
            error.WriteLine(line);
        }
    }
}
