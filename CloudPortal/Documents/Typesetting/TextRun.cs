using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace CloudPortal.Documents.Typesetting;

/// <summary>Letters of one font, script and direction, shaped together. The glyphs stand in the order of the eye.</summary>
internal sealed class TextRun
{
    /// <summary>Stands for a letter that no font has: to be seen, while the file's text keeps the letter.</summary>
    private static readonly Rune Missing = new('\u25A1');

    private static readonly Language English = new("en");

    private readonly FontFace face;
    private readonly string text;
    private readonly GlyphInfo[] glyphs;
    private readonly SKPoint[] places;

    private TextRun(FontFace face, string text, GlyphInfo[] glyphs, SKPoint[] places, float width)
    {
        this.face = face;
        this.text = text;
        this.glyphs = glyphs;
        this.places = places;
        Width = width;
    }

    public float Width { get; }

    /// <param name="face">Null where none has the letters.</param>
    public static TextRun Shape(string text, FontFace? face, Script script, bool isRightToLeft, TextStyle style)
    {
        using var buffer = new Buffer { ContentType = ContentType.Unicode };
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            buffer.Add((uint)(face is null ? Missing : rune).Value, (uint)at);
            at += rune.Utf16SequenceLength;
        }

        buffer.Direction = isRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = script;
        buffer.Language = English;
        var used = face ?? style.Faces.First(f => f.Has(Missing));
        used.Shape(buffer);

        var scale = style.Size / used.UnitsPerEm;
        var x = 0f;
        var shaped = buffer.GlyphPositions;
        var positions = new SKPoint[shaped.Length];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = new SKPoint(x + (shaped[i].XOffset * scale), -shaped[i].YOffset * scale);
            x += shaped[i].XAdvance * scale;
        }

        return new TextRun(used, text, buffer.GlyphInfos, positions, x);
    }

    /// <summary>Adds to each letter's place in the text what its glyphs take.</summary>
    public void Measure(Span<float> widths)
    {
        for (var i = 0; i < glyphs.Length; i++)
        {
            var end = i + 1 < glyphs.Length ? places[i + 1].X : Width;
            widths[(int)glyphs[i].Cluster] += end - places[i].X;
        }
    }

    public void AddTo(SKTextBlobBuilder blob, float x, float size)
    {
        if (glyphs.Length == 0)
        {
            return;
        }

        using var font = new SKFont(face.Drawing, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
        var run = blob.AllocateRawPositionedTextRun(font, glyphs.Length, Encoding.UTF8.GetByteCount(text), null);
        Encoding.UTF8.GetBytes(text, run.Text);
        for (var i = 0; i < glyphs.Length; i++)
        {
            run.Glyphs[i] = (ushort)glyphs[i].Codepoint;
            run.Clusters[i] = (uint)Encoding.UTF8.GetByteCount(text.AsSpan(0, (int)glyphs[i].Cluster));
            run.Positions[i] = places[i] + new SKPoint(x, 0);
        }
    }
}
