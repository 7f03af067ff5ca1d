using CloudPortal.Documents.Typesetting;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using SkiaSharp;

namespace CloudPortal.Documents.Quotes;

/// <summary>On every page: which quote it belongs to, by which price book, and which page it is.</summary>
internal sealed class QuoteFoot
{
    private const float ForPageNumber = 90;
    private const float Above = 8;

    private readonly List<TextLine> lines;
    private readonly Pages frame;

    public QuoteFoot(QuoteDocument quote, PaperSize paper)
    {
        frame = new Pages(paper, 0);
        var book = quote.Book + (quote.IsSample ? " (sample)" : "");
        var text = $"Quote {quote.Number}, version {MoneyFormat.Count(quote.Version)} · Price book {ReadingOrder.Isolated(book)} · {Days.WithYear(quote.IssuedOn)}";
        lines = [.. Paragraph.Lines(text, QuoteStyles.Caption, frame.Width - ForPageNumber)];
    }

    public float Height => Above + 12 + (lines.Count * QuoteStyles.Caption.Leading);

    public void Draw(SKCanvas canvas, int page, int pages)
    {
        using var line = new SKPaint { Color = QuoteStyles.Line };
        var top = frame.Foot - (lines.Count * QuoteStyles.Caption.Leading);
        canvas.DrawRect(frame.Left, top - Above, frame.Width, 0.5f, line);
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i].Draw(canvas, frame.Left, top + (i * QuoteStyles.Caption.Leading));
        }

        var number = Paragraph.Line($"Page {MoneyFormat.Count(page)} of {MoneyFormat.Count(pages)}", QuoteStyles.Caption);
        number.Draw(canvas, frame.Right - number.Width, top);
    }
}
