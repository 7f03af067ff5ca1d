using CloudPortal.Documents.Typesetting;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using SkiaSharp;

namespace CloudPortal.Documents.Quotes;

/// <summary>What holds for all alternatives.</summary>
internal static class QuoteNotes
{
    private const float TiersWidth = 180;

    public static void Draw(Pages pages, QuoteDocument quote, Uri verifyAt)
    {
        DrawTiers(pages, quote);
        Sentences(pages, "How prices are made", quote.Policies);
        Sentences(pages, "What we promise", quote.Promises);
        if (!string.IsNullOrWhiteSpace(quote.Terms))
        {
            Heading(pages, "Terms");
            pages.Prose(quote.Terms.TrimEnd(), QuoteStyles.Body);
        }

        pages.Gap(16);
        pages.Prose("Prices exclude tax.", QuoteStyles.Strong);
        if (quote.VerificationCode is { } code)
        {
            DrawVerification(pages, code, verifyAt);
        }
    }

    private static void DrawTiers(Pages pages, QuoteDocument quote)
    {
        if (quote.Tiers.Count == 0)
        {
            return;
        }

        Heading(pages, "Volume discount");
        pages.Skip(2);
        var table = new Table([new("White Labels, from", IsFigure: false), new("Discount", IsFigure: true)], QuoteStyles.Caption, QuoteStyles.Line, padding: 2);
        foreach (var tier in quote.Tiers)
        {
            table.Add([new(MoneyFormat.Count(tier.From), QuoteStyles.Body)], [new(MoneyFormat.Percent(tier.Discount), QuoteStyles.Body)]);
        }

        table.Draw(pages, pages.Left, right: pages.Left + TiersWidth);
    }

    private static void Sentences(Pages pages, string heading, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        Heading(pages, heading);
        foreach (var sentence in sentences)
        {
            pages.Prose(sentence, QuoteStyles.Body);
            pages.Skip(2.5f);
        }
    }

    private static void DrawVerification(Pages pages, string code, Uri verifyAt)
    {
        pages.Need(44);
        pages.Gap(8);
        pages.Prose("Verification code", QuoteStyles.Caption);
        pages.Prose(code, QuoteStyles.Code);
        var (page, top) = (verifyAt.AbsoluteUri, pages.Y);
        pages.Prose($"Whether this copy is genuine can be checked at {page}", QuoteStyles.Quiet);
        var bottom = pages.Y;
        pages.Draw(canvas => canvas.DrawUrlAnnotation(new SKRect(pages.Left, Math.Min(top, bottom - QuoteStyles.Quiet.Leading), pages.Right, bottom), page));
    }

    private static void Heading(Pages pages, string text)
    {
        pages.Gap(18);
        pages.Need(44);
        pages.Prose(text, QuoteStyles.Subheading);
        pages.Skip(2);
    }
}
