using System.Globalization;
using CloudPortal.Documents;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceFiles;

/// <summary>What is wrong with a line of a file.</summary>
/// <param name="Line">From 1, the heads included; 0 for what the file lacks.</param>
/// <param name="Sentence">Begins with the column.</param>
public sealed record CsvProblem(int Line, string Sentence)
{
    public override string ToString() => Line == 0 ? Sentence : string.Create(CultureInfo.InvariantCulture, $"Line {Line}: {Sentence}");
}

/// <summary>A price book as a file for spreadsheets had it.</summary>
/// <param name="Name">Empty when the file does not say.</param>
/// <param name="Content">Null when there are problems.</param>
public sealed record ReadBook(string Name, Currency? Currency, PriceBookContent? Content, IReadOnlyList<CsvProblem> Problems);

/// <summary>
/// Reads what <see cref="PriceBookCsvWriter"/> wrote and somebody edited. Numbers have a decimal point in every culture.
/// All problems are told at once, each with its line; the rules are those of the editor.
/// </summary>
public sealed class PriceBookCsvReader
{
    private static readonly string[] NeededPolicies =
    [
        BookCsvWords.Mode, BookCsvWords.Setup, BookCsvWords.Platform, BookCsvWords.PerUser, BookCsvWords.Ceiling, BookCsvWords.NoticeDays, BookCsvWords.LossLimit,
        BookCsvWords.PointsLimit,
    ];

    private static readonly Dictionary<BookField, string> NumberPolicies = new()
    {
        [BookField.Ceiling] = BookCsvWords.Ceiling,
        [BookField.NoticeDays] = BookCsvWords.NoticeDays,
        [BookField.LossLimit] = BookCsvWords.LossLimit,
        [BookField.PointsLimit] = BookCsvWords.PointsLimit,
    };

    private readonly List<CsvProblem> problems = [];
    private readonly List<(int Line, WrittenRate Rate)> rates = [];
    private readonly List<(int Line, WrittenTier Tier)> tiers = [];
    private readonly Dictionary<string, (int Line, string Value)> policies = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> told = [];
    private string name = "";
    private Currency? currency;

    private PriceBookCsvReader()
    {
    }

    public static ReadBook Read(byte[] file)
    {
        if (BookCsvLine.Read(file) is not { } lines)
        {
            return new ReadBook("", null, null, [new CsvProblem(1, "This is no file of a price book: it has no column Row. Export a book, and edit that file.")]);
        }

        var reader = new PriceBookCsvReader();
        foreach (var (number, line) in lines)
        {
            reader.Take(number, line);
        }

        return reader.Judge();
    }

    private void Take(int number, BookCsvLine line)
    {
        switch (line.Row)
        {
            case var row when BookCsvWords.Is(row, BookCsvWords.Book):
                TakeBook(number, line);
                break;
            case var row when BookCsvWords.Is(row, BookCsvWords.Rate):
                TakeRate(number, line);
                break;
            case var row when BookCsvWords.Is(row, BookCsvWords.Tier):
                tiers.Add((number, new WrittenTier(ExactNumber.OfText(line.From), ExactNumber.OfText(line.Discount))));
                break;
            case var row when BookCsvWords.Is(row, BookCsvWords.Policy):
                TakePolicy(number, line);
                break;
            default:
                Refuse(number, "Row", $"must be {BookCsvWords.Book}, {BookCsvWords.Rate}, {BookCsvWords.Tier} or {BookCsvWords.Policy}");
                break;
        }
    }

    private void TakeBook(int number, BookCsvLine line)
    {
        var isName = BookCsvWords.Is(line.Policy, BookCsvWords.Name);
        if (!isName && !BookCsvWords.Is(line.Policy, BookCsvWords.Currency))
        {
            Refuse(number, "Policy", $"must be {BookCsvWords.Name} or {BookCsvWords.Currency} in a row {BookCsvWords.Book}");
        }
        else if (!told.Add(isName ? BookCsvWords.Name : BookCsvWords.Currency))
        {
            Refuse(number, "Policy", $"{line.Policy} stands in an earlier line already");
        }
        else if (isName)
        {
            name = line.Value;
        }
        else if (!Currency.TryFromCode(line.Value, out currency))
        {
            Refuse(number, "Value", $"must be one of {string.Join(", ", Currency.All)}");
        }
    }

    private void TakeRate(int number, BookCsvLine line)
    {
        var (bundle, placement) = (BookCsvWords.BundleOf(line.Bundle), BookCsvWords.PlacementOf(line.Placement));
        if (bundle is null)
        {
            Refuse(number, "Bundle", $"must be one of {string.Join(", ", Enum.GetValues<Bundle>().Select(Words.Of))}");
        }

        if (placement is null)
        {
            Refuse(number, "Placement", $"must be one of {string.Join(", ", Enum.GetValues<Placement>().Select(Words.Of))}");
        }

        if (bundle is { } b && placement is { } p)
        {
            rates.Add((number, new WrittenRate(b, p, ExactNumber.OfText(line.Setup), ExactNumber.OfText(line.Platform), ExactNumber.OfText(line.PerUser))));
        }
    }

    private void TakePolicy(int number, BookCsvLine line)
    {
        if (!NeededPolicies.Contains(line.Policy, StringComparer.OrdinalIgnoreCase))
        {
            Refuse(number, "Policy", $"must be one of {string.Join(", ", NeededPolicies)}");
        }
        else if (!policies.TryAdd(line.Policy, (number, line.Value)))
        {
            Refuse(number, "Policy", $"{line.Policy} stands in line {policies[line.Policy].Line.ToString(CultureInfo.InvariantCulture)} already");
        }
    }

    private ReadBook Judge()
    {
        problems.AddRange(NeededPolicies.Where(p => !policies.ContainsKey(p)).Select(p => new CsvProblem(0, $"The file has no row for the policy {p}.")));
        var mode = Policy(BookCsvWords.Mode, BookCsvWords.ModeOf, $"must be {BookCsvWords.AllUnits} or {BookCsvWords.Graduated}");
        var discounts = new DiscountedComponents(Switch(BookCsvWords.Setup), Switch(BookCsvWords.Platform), Switch(BookCsvWords.PerUser));
        var book = new WrittenBook([.. rates.Select(r => r.Rate)], [.. tiers.Select(t => t.Tier)], mode ?? default, discounts, Number(BookCsvWords.Ceiling))
        {
            Safeguards = new(Number(BookCsvWords.NoticeDays), Number(BookCsvWords.LossLimit), Number(BookCsvWords.PointsLimit)),
        };
        var (content, wrong) = book.Read();

        if (!told.Contains(BookCsvWords.Currency))
        {
            problems.Add(new CsvProblem(0, $"The file has no row {BookCsvWords.Book} with its {BookCsvWords.Currency}."));
        }

        if (tiers.Count == 0)
        {
            problems.Add(new CsvProblem(0, $"The file has no row {BookCsvWords.Tier}: a book has at least one, from 1."));
        }

        // What is missing was told above.
        problems.AddRange(wrong.Where(IsInTheFile).Select(p => new CsvProblem(LineOf(p.Place), $"{Column(p.Place.Field)} {p.Sentence}.")));
        var all = problems.OrderBy(p => p.Line).ToList();
        return new ReadBook(name, currency, all.Count == 0 ? content : null, all);
    }

    private bool IsInTheFile(BookProblem problem) =>
        NumberPolicies.TryGetValue(problem.Place.Field, out var policy) ? policies.ContainsKey(policy) : tiers.Count > 0 || problem.Place != BookPlace.NoTier;

    private ExactNumber? Number(string policy) => policies.TryGetValue(policy, out var written) ? ExactNumber.OfText(written.Value) : null;

    private bool Switch(string policy) => Policy(policy, BookCsvWords.SwitchOf, $"must be {BookCsvWords.Yes} or {BookCsvWords.No}") ?? false;

    private T? Policy<T>(string policy, Func<string, T?> read, string sentence)
        where T : struct
    {
        if (!policies.TryGetValue(policy, out var written))
        {
            return null;
        }

        var value = read(written.Value);
        if (value is null)
        {
            Refuse(written.Line, "Value", sentence);
        }

        return value;
    }

    private int LineOf(BookPlace place) => place.Field switch
    {
        _ when NumberPolicies.TryGetValue(place.Field, out var policy) => policies[policy].Line,
        BookField.From or BookField.Discount => tiers[place.Row].Line,
        _ => rates[place.Row].Line,
    };

    private static string Column(BookField field) => field switch
    {
        BookField.Setup => "Setup",
        BookField.Platform => "Platform",
        BookField.PerUser => "Per user",
        BookField.From => "From",
        BookField.Discount => "Discount %",
        _ => NumberPolicies.ContainsKey(field) ? "Value" : "Bundle",
    };

    private void Refuse(int line, string column, string sentence) => problems.Add(new CsvProblem(line, $"{column} {sentence}."));
}
