using SkiaSharp;

namespace CloudPortal.Documents.Typesetting;

public enum PaperSize
{
    A4,
    Letter,
}

internal static class PaperSizes
{
    /// <summary>In points, upright.</summary>
    public static SKSize Points(this PaperSize paper) => paper == PaperSize.Letter ? new SKSize(612, 792) : new SKSize(595.276f, 841.89f);
}
