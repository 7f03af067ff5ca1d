using System.Diagnostics.CodeAnalysis;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace CloudPortal.Documents.Typesetting;

/// <summary>One font that ships with the portal, for drawing and for shaping; read once, then used by all as long as the portal runs.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Lives as long as the process")]
internal sealed class FontFace
{
    private readonly Font shaping;

    private FontFace(string file)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream(file + ".ttf") ?? throw new InvalidOperationException($"no font {file}");
        using var data = SKData.Create(stream);
        Drawing = SKTypeface.FromData(data) ?? throw new InvalidOperationException($"{file} is no font");
        // Not Blob.FromStream: it keeps the address of bytes that the garbage collector moves.
        using var blob = new Blob(data.Data, (int)data.Size, MemoryMode.Duplicate);
        using var face = new Face(blob, 0);
        UnitsPerEm = face.UnitsPerEm;
        shaping = new Font(face);
        shaping.SetScale(UnitsPerEm, UnitsPerEm);
        shaping.SetFunctionsOpenType();
    }

    public static readonly FontFace Inter = new("Inter-Regular");
    public static readonly FontFace InterMedium = new("Inter-Medium");
    public static readonly FontFace InterSemiBold = new("Inter-SemiBold");
    public static readonly FontFace JetBrainsMono = new("JetBrainsMono-Medium");
    public static readonly FontFace NotoHebrew = new("NotoSansHebrew-Regular");
    public static readonly FontFace NotoHebrewSemiBold = new("NotoSansHebrew-SemiBold");
    public static readonly FontFace NotoArabic = new("NotoSansArabic-Regular");
    public static readonly FontFace NotoArabicSemiBold = new("NotoSansArabic-SemiBold");

    /// <summary>For what the others lack.</summary>
    public static readonly FontFace Noto = new("NotoSans-Regular");

    public SKTypeface Drawing { get; }

    public int UnitsPerEm { get; }

    public bool Has(Rune rune) => shaping.TryGetNominalGlyph((uint)rune.Value, out _);

    /// <summary>Without ligatures that stand for two letters by choice: their text could not be found again in the file.</summary>
    public void Shape(HarfBuzzSharp.Buffer text) => shaping.Shape(text, new Feature(new Tag('l', 'i', 'g', 'a'), 0), new Feature(new Tag('c', 'a', 'l', 't'), 0));
}
