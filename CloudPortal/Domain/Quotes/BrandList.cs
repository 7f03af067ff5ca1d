using System.Globalization;
using System.Text.RegularExpressions;
using CloudPortal.Domain.Licensing;

namespace CloudPortal.Domain.Quotes;

/// <summary>
/// Brands as a pasted list, one a line: a name, then its users and its Cloud ID if one likes, behind a tab, a semicolon or a
/// comma. A line as <c>6 White Labels of 200 users</c> stands for as many brands.
/// </summary>
public static partial class BrandList
{
    /// <summary>Of a pasted list, in characters: two hundred brands with names, users and Cloud IDs.</summary>
    public const int MaxTextLength = 20_000;

    private const int MostCells = 3;

    /// <param name="rows">Of a list or a file: the cells of each row, and on which line it stands.</param>
    /// <param name="already">How many brands the quote has, for names that nobody typed.</param>
    /// <returns>All brands, and what is wrong by line; nothing is taken while anything is wrong.</returns>
    public static (IReadOnlyList<BrandToAdd> Brands, IReadOnlyList<string> Problems) Read(IEnumerable<(int Line, IReadOnlyList<string> Cells)> rows, int already)
    {
        var (brands, problems, isBegun) = (new List<BrandToAdd>(), new List<string>(), false);
        foreach (var (line, cells) in rows)
        {
            if (cells.All(string.IsNullOrWhiteSpace) || (!isBegun && (IsHead(cells) || IsSeparator(cells))))
            {
                continue;
            }

            isBegun = true;
            if (Many().Match(cells[0].Trim()) is { Success: true } many && cells.Skip(many.Groups["users"].Success ? 1 : 2).All(string.IsNullOrWhiteSpace))
            {
                ReadMany(many, cells.Count > 1 ? cells[1] : "", line, already, brands, problems);
            }
            else
            {
                ReadOne(cells, line, brands, problems);
            }
        }

        if (brands.Count + already > QuoteContent.MostBrands)
        {
            problems.Add($"A quote has at most {QuoteContent.MostBrands} brands.");
        }

        return (brands, problems);
    }

    /// <summary>The cells of pasted text, line by line: by tabs where there are any, else by semicolons, else by commas.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(string text)
    {
        return text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => (i + 1, (IReadOnlyList<string>)line.Split(
            line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';' : ',')));
    }

    private static bool IsHead(IReadOnlyList<string> cells) =>
        cells[0].Trim().ToUpperInvariant() is "BRAND" or "NAME" or "APP" && cells.Count > 1 && !UsersText.TryParse(cells[1], out _);

    // Excel's own first line.
    private static bool IsSeparator(IReadOnlyList<string> cells) => cells[0].TrimStart().StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    /// <param name="beside">Users in a cell of their own; may be empty.</param>
    private static void ReadMany(Match many, string beside, int line, int already, List<BrandToAdd> brands, List<string> problems)
    {
        var bundle = char.ToUpperInvariant(many.Groups["kind"].Value[0]) switch { 'W' => Bundle.WhiteLabel, 'F' => Bundle.FullFeature, _ => Bundle.Enterprise };
        if (!int.TryParse(many.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is 0 or > QuoteContent.MostBrands)
        {
            problems.Add($"Line {line}: 1 to {QuoteContent.MostBrands} at once.");
        }
        else if (!UsersText.TryParse(many.Groups["users"].Success ? many.Groups["users"].Value : string.IsNullOrWhiteSpace(beside) ? "0" : beside.Trim(), out var users))
        {
            problems.Add($"Line {line}: {new UsersOutOfRange().Sentence}");
        }
        else
        {
            var first = already + brands.Count;
            brands.AddRange(Enumerable.Range(1, count).Select(i => new BrandToAdd(
                new BrandDraft { Key = 0, Name = $"{Words.Of(bundle)} {(first + i).ToString(CultureInfo.InvariantCulture)}", Users = users.ToString(CultureInfo.InvariantCulture) }, bundle)));
        }
    }

    private static void ReadOne(IReadOnlyList<string> cells, int line, List<BrandToAdd> brands, List<string> problems)
    {
        var (name, users, cloudId) = (cells[0], cells.Count > 1 ? cells[1].Trim() : "", cells.Count > 2 ? cells[2].Trim() : "");
        if (cells.Skip(MostCells).Any(c => c.Trim().Length > 0))
        {
            problems.Add($"Line {line}: a brand has a name, its users and a Cloud ID, and nothing more.");
        }

        if (LooksLikeMany().IsMatch(name))
        {
            problems.Add($"Line {line}: write it as 6 White Labels of 200 users.");
        }

        if (NameRule.Check(name, App.MaxNameLength) is { } wrongName)
        {
            problems.Add($"Line {line}: {wrongName}");
        }

        if (users.Length > 0 && !UsersText.TryParse(users, out _))
        {
            problems.Add($"Line {line}: {new UsersOutOfRange().Sentence}");
        }

        if (cloudId.Length > 0 && !CloudId.TryParse(cloudId, out _))
        {
            problems.Add($"Line {line}: a Cloud ID has {DraftCheck.CloudIdForm}");
        }

        brands.Add(new BrandToAdd(new BrandDraft { Key = 0, Name = NameRule.Normalise(name), Users = users.Length == 0 ? "0" : users, CloudId = cloudId.ToUpperInvariant() }, Bundle.WhiteLabel));
    }

    [GeneratedRegex(@"^(?<count>\d{1,4})\s+(?<kind>white\s*labels?|full\s*features?|enterprises?)(\s+apps?)?(\s+(of|with|x|à|@)\s*(?<users>[\d\s]+?)\s*(users?)?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Many();

    [GeneratedRegex(@"^\s*\d[\d.,\s]*\s*(white\s*labels?|full\s*features?|enterprises?)\b.*\d", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex LooksLikeMany();
}
