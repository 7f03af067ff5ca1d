using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace CloudPortal.Documents.Typesetting;

/// <summary>A shaped line. Its runs stand in the order of reading, which is the order in which a file's text is found again.</summary>
internal sealed class TextLine
{
    private readonly List<(TextRun Run, int Start, int Length, float Left)> runs = [];

    private TextLine(TextStyle style, bool isRightToLeft)
    {
        Style = style;
        IsRightToLeft = isRightToLeft;
    }

    public TextStyle Style { get; }

    /// <summary>The direction of the whole; parts may run the other way.</summary>
    public bool IsRightToLeft { get; }

    public float Width { get; private set; }

    /// <param name="text">Clean.</param>
    /// <param name="levels">Of each UTF-16 unit.</param>
    /// <param name="start">Where the line starts in the text.</param>
    /// <param name="end">Where it ends.</param>
    public static TextLine Shape(string text, ReadOnlySpan<byte> levels, int start, int end, TextStyle style, bool isRightToLeft)
    {
        var line = new TextLine(style, isRightToLeft);
        foreach (var (from, to, level) in ReadingOrder.VisualRuns(levels[start..end]))
        {
            var parts = line.Parts(text, start + from, start + to, isRightToLeft: level % 2 == 1).ToList();
            if (level % 2 == 1)
            {
                parts.Reverse();
            }

            foreach (var (run, at, length) in parts)
            {
                line.runs.Add((run, at, length, line.Width));
                line.Width += run.Width;
            }
        }

        line.runs.Sort((one, other) => one.Start.CompareTo(other.Start));
        return line;
    }

    /// <summary>How wide each UTF-16 unit of the text is.</summary>
    public void Measure(Span<float> widths)
    {
        foreach (var (run, start, length, _) in runs)
        {
            run.Measure(widths.Slice(start, length));
        }
    }

    /// <param name="top">Of the line's box.</param>
    public void Draw(SKCanvas canvas, float x, float top)
    {
        using var builder = new SKTextBlobBuilder();
        foreach (var (run, _, _, left) in runs)
        {
            run.AddTo(builder, left, Style.Size);
        }

        using var blob = builder.Build();
        if (blob is not null)
        {
            using var paint = new SKPaint { Color = Style.Colour, IsAntialias = true };
            canvas.DrawText(blob, x, top + Style.Baseline, paint);
        }
    }

    /// <summary>Stretches of one font and script. Marks, joiners and what all scripts share stay with the letters before them.</summary>
    private IEnumerable<(TextRun Run, int Start, int Length)> Parts(string text, int start, int end, bool isRightToLeft)
    {
        var (from, face, script) = (start, (FontFace?)null, Script.Common);
        for (var at = start; at < end;)
        {
            var rune = Rune.GetRuneAt(text, at);
            var own = UnicodeFunctions.Default.GetScript((uint)rune.Value);
            var follows = at > from && (own == Script.Inherited || BidiClasses.Of(rune) == BidiClass.Mark);
            var next = follows ? face : Style.FaceOf(rune);
            var shared = own == Script.Common || own == Script.Inherited;
            if (at > from && (next != face || (!shared && script != Script.Common && own != script)))
            {
                yield return Part(from, at);
                (from, script) = (at, Script.Common);
            }

            (face, script) = (next, shared ? script : own);
            at += rune.Utf16SequenceLength;
        }

        yield return Part(from, end);

        (TextRun, int, int) Part(int first, int last) =>
            (TextRun.Shape(text[first..last], face, script == Script.Common ? Script.Latin : script, isRightToLeft, Style), first, last - first);
    }
}
