using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace CloudPortal.Tests.Support;

/// <summary>
/// What a reader finds in a PDF, in the order of the file: letters by their fonts' tables, what the file says itself where
/// glyphs are no letters (ActualText), and stretches from right to left turned to the order of reading (ReversedChars).
/// </summary>
public sealed class PdfText
{
    private readonly Dictionary<Letter, (MarkedContentElement? Actual, MarkedContentElement? Reversed)> marks = new(ReferenceEqualityComparer.Instance);

    private PdfText(Page page)
    {
        foreach (var content in page.GetMarkedContents())
        {
            Collect(content, null, null);
        }

        Lines = [.. LinesOf(page)];
        Text = string.Join('\n', Lines.Select(l => l.Text));
    }

    /// <summary>Each with the box of its glyphs.</summary>
    public IReadOnlyList<(string Text, PdfRectangle Box)> Lines { get; }

    /// <summary>A line for each cell and each line of prose.</summary>
    public string Text { get; }

    public static IReadOnlyList<PdfText> Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(p => new PdfText(p))];
    }

    public static IReadOnlyList<PdfText> LastPages(byte[] pdf, int count)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. Enumerable.Range(document.NumberOfPages - count + 1, count).Select(n => new PdfText(document.GetPage(n)))];
    }

    public static string All(byte[] pdf) => string.Join('\n', Pages(pdf).Select(p => p.Text));

    private void Collect(MarkedContentElement content, MarkedContentElement? actual, MarkedContentElement? reversed)
    {
        actual = content.ActualText is null ? actual : content;
        reversed = content.Tag == "ReversedChars" ? content : reversed;
        foreach (var letter in content.Letters)
        {
            marks[letter] = (actual, reversed);
        }

        foreach (var child in content.Children)
        {
            Collect(child, actual, reversed);
        }
    }

    /// <summary>What stands side by side without a gap; in the order of the file, as are the letters of each.</summary>
    private IEnumerable<(string Text, PdfRectangle Box)> LinesOf(Page page)
    {
        var lines = new List<List<int>>();
        foreach (var row in Enumerable.Range(0, page.Letters.Count).GroupBy(i => Math.Round(Baseline(page.Letters[i]), 1)))
        {
            var end = double.MinValue;
            foreach (var i in row.OrderBy(i => page.Letters[i].StartBaseLine.X))
            {
                var letter = page.Letters[i];
                if (letter.StartBaseLine.X > end + (letter.PointSize * 0.6))
                {
                    lines.Add([]);
                }

                lines[^1].Add(i);
                end = Math.Max(end, letter.EndBaseLine.X);
            }
        }

        return lines.OrderBy(l => l.Min()).Select(l => Line([.. l.Order().Select(i => page.Letters[i])]));
    }

    /// <summary>A dot of an Arabic letter stands on the line of its word.</summary>
    private double Baseline(Letter letter) => marks.GetValueOrDefault(letter).Reversed is { } word
        ? marks.Where(m => m.Value.Reversed == word).GroupBy(m => Math.Round(m.Key.StartBaseLine.Y, 1)).MaxBy(g => g.Count())!.Key
        : letter.StartBaseLine.Y;

    private (string Text, PdfRectangle Box) Line(List<Letter> letters)
    {
        var text = new StringBuilder();
        var reversed = new List<string>();
        MarkedContentElement? lastActual = null;
        MarkedContentElement? lastTurned = null;
        foreach (var letter in letters)
        {
            var (actual, turned) = marks.GetValueOrDefault(letter);
            var piece = actual is null ? letter.Value : actual == lastActual ? "" : actual.ActualText!;
            if (turned != lastTurned)
            {
                Flush();
            }

            (lastActual, lastTurned) = (actual, turned);
            if (turned is null)
            {
                text.Append(piece);
            }
            else
            {
                reversed.Insert(0, piece);
            }
        }

        Flush();
        var boxes = letters.Select(l => l.BoundingBox).Where(b => b.Width > 0 && b.Height > 0).DefaultIfEmpty(letters[0].BoundingBox).ToList();
        return (text.ToString(), new PdfRectangle(boxes.Min(b => b.Left), boxes.Min(b => b.Bottom), boxes.Max(b => b.Right), boxes.Max(b => b.Top)));

        void Flush()
        {
            text.AppendJoin("", reversed);
            reversed.Clear();
        }
    }
}
