using CloudPortal.Documents.Typesetting;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using SkiaSharp;

namespace CloudPortal.Documents.Quotes;

/// <summary>Which quote it is, from whom and for whom.</summary>
internal static class QuoteHead
{
    private const float Between = 20;
    private const string Mark = "M5 6.5h4v4h4v4h4";

    public static void Draw(Pages pages, QuoteDocument quote)
    {
        DrawBrand(pages, quote.IsSample);
        pages.Prose($"Quote {quote.Number}, version {MoneyFormat.Count(quote.Version)}", QuoteStyles.Title);
        pages.Skip(8);
        var facts = Facts(quote).Select(f => new CellText[] { new(f.Name, QuoteStyles.Caption), new(f.Value, QuoteStyles.Emphasis) }).ToList();
        Columns(pages, facts, Widths(pages, facts));
        pages.Skip(12);
        pages.Rule(pages.Left, pages.Right, pages.Y, QuoteStyles.Line);
        pages.Skip(12);
        CellText[][] parties =
        [
            [new("From", QuoteStyles.Caption), .. Lines(quote.Seller), new($"Prepared by {ReadingOrder.Isolated(quote.PreparedBy)}", QuoteStyles.Quiet), new(quote.PreparedByEmail, QuoteStyles.Quiet)],
            [new("For", QuoteStyles.Caption), .. Lines(quote.Recipient), new($"Attention of {ReadingOrder.Isolated(quote.ContactName)}", QuoteStyles.Quiet)],
        ];
        Columns(pages, parties, Equal(pages, parties.Length));
        if (quote.Moved is { } moved)
        {
            pages.Skip(12);
            pages.Prose(moved, QuoteStyles.Strong);
        }
    }

    private static IEnumerable<(string Name, string Value)> Facts(QuoteDocument quote)
    {
        yield return ("Date", Days.WithYear(quote.IssuedOn));
        yield return ("Valid until", Days.WithYear(quote.ValidUntil));
        if (quote.PricesHeldUntil is { } held)
        {
            yield return ("Prices held until", Days.WithYear(held));
        }

        yield return ("Currency", $"{quote.Currency.Code}, tax excluded");
        if (quote.RecipientReference.Length > 0)
        {
            yield return ("Your reference", quote.RecipientReference);
        }
    }

    private static IEnumerable<CellText> Lines(Party party)
    {
        yield return new CellText(party.LegalName, QuoteStyles.Strong);
        yield return new CellText(party.Address.TrimEnd(), QuoteStyles.Body);
        if (party.VatNumber.Length > 0)
        {
            yield return new CellText($"VAT number {party.VatNumber}", QuoteStyles.Body);
        }
    }

    /// <summary>As wide as they are, the last as wide as the rest; equally wide when they do not fit.</summary>
    private static float[] Widths(Pages pages, List<CellText[]> columns)
    {
        var widths = columns.Select(c => c.Max(t => Paragraph.Line(t.Text, t.Style).Width)).ToArray();
        var room = pages.Width - (Between * (columns.Count - 1));
        var rest = room - widths[..^1].Sum();
        return rest >= room / columns.Count ? [.. widths[..^1], rest] : Equal(pages, columns.Count);
    }

    private static float[] Equal(Pages pages, int columns) =>
        [.. Enumerable.Repeat((pages.Width - (Between * (columns - 1))) / columns, columns)];

    /// <summary>Beside each other, from page to page; on a page one after the other, as they are read.</summary>
    private static void Columns(Pages pages, IReadOnlyList<CellText[]> columns, float[] widths)
    {
        var lines = columns.Select((column, c) => column.SelectMany(t => Paragraph.Lines(t.Text, t.Style, widths[c])).ToList()).ToList();
        while (lines.Any(l => l.Count > 0))
        {
            pages.Need(QuoteStyles.Body.Leading);
            var (left, lowest) = (pages.Left, pages.Y);
            for (var c = 0; c < lines.Count; c++)
            {
                var y = pages.Y;
                var fitting = lines[c].TakeWhile(l => (y += l.Style.Leading) <= pages.Foot).ToList();
                y = pages.Y;
                foreach (var line in fitting)
                {
                    pages.Line(line, left, y);
                    y += line.Style.Leading;
                }

                lines[c].RemoveRange(0, fitting.Count);
                (left, lowest) = (left + widths[c] + Between, Math.Max(lowest, y));
            }

            pages.Skip(lowest - pages.Y);
        }
    }

    private static void DrawBrand(Pages pages, bool isSample)
    {
        var top = pages.Y;
        pages.Draw(canvas => DrawMark(canvas, pages.Left, top));
        pages.Line(Paragraph.Line("CloudPortal", QuoteStyles.Brand), pages.Left + 23, top);
        if (isSample)
        {
            var tag = Paragraph.Line("Sample price book", QuoteStyles.Caption);
            pages.LineToRight(tag, pages.Right - 6, top + 2.5f);
            pages.Draw(canvas =>
            {
                using var border = new SKPaint { Color = QuoteStyles.Faint, Style = SKPaintStyle.Stroke, StrokeWidth = 0.5f, IsAntialias = true };
                canvas.DrawRoundRect(new SKRect(pages.Right - tag.Width - 12, top, pages.Right - 0.25f, top + 16), 3, 3, border);
            });
        }

        pages.Skip(36);
    }

    private static void DrawMark(SKCanvas canvas, float x, float y)
    {
        using var ground = new SKPaint { Color = QuoteStyles.Blue, IsAntialias = true };
        using var steps = new SKPaint { Color = SKColors.White, Style = SKPaintStyle.Stroke, StrokeWidth = 2.2f, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round, IsAntialias = true };
        using var path = SKPath.ParseSvgPathData(Mark);
        using var restore = new SKAutoCanvasRestore(canvas);
        canvas.Translate(x, y);
        canvas.Scale(16f / 22);
        canvas.DrawRoundRect(new SKRect(0, 0, 22, 22), 6, 6, ground);
        canvas.DrawPath(path, steps);
    }
}
