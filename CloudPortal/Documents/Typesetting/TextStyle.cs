using System.Text;
using SkiaSharp;

namespace CloudPortal.Documents.Typesetting;

/// <summary>How a text looks; sizes in points.</summary>
/// <param name="Faces">The first that has a letter draws it.</param>
/// <param name="Leading">From line to line.</param>
internal sealed record TextStyle(IReadOnlyList<FontFace> Faces, float Size, float Leading, SKColor Colour)
{
    public static readonly IReadOnlyList<FontFace> Regular = [FontFace.Inter, FontFace.NotoHebrew, FontFace.NotoArabic, FontFace.Noto];
    public static readonly IReadOnlyList<FontFace> Medium = [FontFace.InterMedium, FontFace.NotoHebrewSemiBold, FontFace.NotoArabicSemiBold, FontFace.Noto];
    public static readonly IReadOnlyList<FontFace> SemiBold = [FontFace.InterSemiBold, FontFace.NotoHebrewSemiBold, FontFace.NotoArabicSemiBold, FontFace.Noto];
    public static readonly IReadOnlyList<FontFace> Mono = [FontFace.JetBrainsMono, .. Regular];

    /// <summary>From the top of a line to the foot of its letters.</summary>
    public float Baseline => (Leading / 2) + (Size * 0.36f);

    public TextStyle Scaled(float factor) => this with { Size = Size * factor };

    /// <summary>The font that has the letter; null when none has.</summary>
    public FontFace? FaceOf(Rune rune)
    {
        foreach (var face in Faces)
        {
            if (face.Has(rune))
            {
                return face;
            }
        }

        return null;
    }
}
