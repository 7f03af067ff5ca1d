using CloudPortal.Documents.Typesetting;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using SkiaSharp;

namespace CloudPortal.Documents.Quotes;

/// <summary>A quote as a file to print, sign and keep. The same quote always makes the same bytes.</summary>
public static class QuotePdf
{
    /// <param name="quote">What the recipient reads.</param>
    /// <param name="paper">Of all pages.</param>
    /// <param name="verifyAt">Where the verification code is checked; a quote that has none yet does not name it.</param>
    public static byte[] Render(QuoteDocument quote, PaperSize paper, Uri verifyAt)
    {
        var foot = new QuoteFoot(quote, paper);
        var pages = new Pages(paper, foot.Height);
        QuoteHead.Draw(pages, quote);
        foreach (var alternative in quote.Alternatives)
        {
            pages.Gap(24);
            new AlternativeTables(pages, alternative, quote.Currency).Draw();
        }

        QuoteNotes.Draw(pages, quote, verifyAt);

        using var file = new MemoryStream();
        using (var document = SKDocument.CreatePdf(file, Metadata(quote)))
        {
            pages.Write(document, foot.Draw);
            document.Close();
        }

        return PdfLanguage.Add(file.ToArray(), "en");
    }

    private static SKDocumentPdfMetadata Metadata(QuoteDocument quote)
    {
        var issued = quote.IssuedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new SKDocumentPdfMetadata
        {
            Title = $"Quote {quote.Number}, version {MoneyFormat.Count(quote.Version)}",
            Author = "CloudPortal",
            Creator = "CloudPortal",
            Creation = issued,
            Modified = issued,
        };
    }
}
