using CloudPortal.Documents.Typesetting;
using SkiaSharp;

namespace CloudPortal.Documents.Quotes;

/// <summary>The look of a quote on paper: black on white, two greys, and the blue of the mark alone.</summary>
internal static class QuoteStyles
{
    public static readonly SKColor Ink = new(0x14, 0x18, 0x1F);
    public static readonly SKColor Soft = new(0x47, 0x4F, 0x5D);
    public static readonly SKColor Faint = new(0x62, 0x6B, 0x7A);
    public static readonly SKColor Line = new(0xCB, 0xD1, 0xDA);
    public static readonly SKColor Blue = new(0x20, 0x50, 0xC0);

    public static readonly TextStyle Brand = new(TextStyle.SemiBold, 11, 16, Ink);
    public static readonly TextStyle Title = new(TextStyle.SemiBold, 20, 26, Ink);
    public static readonly TextStyle Heading = new(TextStyle.SemiBold, 12, 17, Ink);
    public static readonly TextStyle Subheading = new(TextStyle.SemiBold, 9.5f, 14, Ink);
    public static readonly TextStyle Body = new(TextStyle.Regular, 9, 13.5f, Ink);
    public static readonly TextStyle Quiet = new(TextStyle.Regular, 9, 13.5f, Soft);
    public static readonly TextStyle Emphasis = new(TextStyle.Medium, 9, 13.5f, Ink);
    public static readonly TextStyle Strong = new(TextStyle.SemiBold, 9, 13.5f, Ink);
    public static readonly TextStyle Caption = new(TextStyle.Regular, 7.5f, 11, Faint);
    public static readonly TextStyle Id = new(TextStyle.Mono, 7.5f, 11, Soft);
    public static readonly TextStyle Code = new(TextStyle.Mono, 10, 15, Ink);
}
