using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CloudPortal.Documents.Typesetting;

/// <summary>
/// Says which language a PDF's sentences are in, so that it is read aloud in that. Skia can write it but SkiaSharp has no
/// name for it: it is appended as an update of the catalogue (ISO 32000-1, 7.5.6).
/// </summary>
internal static partial class PdfLanguage
{
    private const int EntryLength = 20;

    public static byte[] Add(byte[] pdf, string language)
    {
        // Each byte is a character of Latin-1, so that places in the text are places in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var end = Trailer().Match(text, text.LastIndexOf("trailer", StringComparison.Ordinal));
        var (root, table) = (Number(end, "root"), Number(end, "table"));
        var entries = text.IndexOf('\n', text.IndexOf('\n', table) + 1) + 1;
        var catalogue = int.Parse(text.AsSpan(entries + (root * EntryLength), 10), CultureInfo.InvariantCulture);
        var close = text.LastIndexOf(">>", text.IndexOf("endobj", catalogue, StringComparison.Ordinal), StringComparison.Ordinal);

        var update = new StringBuilder();
        update.Append(text, catalogue, close - catalogue).Append(CultureInfo.InvariantCulture, $"\n/Lang ({language})>>\nendobj\n");
        var newTable = pdf.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"xref\n{root} 1\n{pdf.Length:D10} 00000 n \n");
        update.Append(CultureInfo.InvariantCulture, $"trailer\n<<{end.Groups["entries"].Value}\n/Prev {table}>>\nstartxref\n{newTable}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\Gtrailer\s*<<(?<entries>.*?/Root (?<root>\d+) 0 R.*?)>>\s*startxref\s*(?<table>\d+)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trailer();
}
