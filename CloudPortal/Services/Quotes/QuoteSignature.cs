using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CloudPortal.Data;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>The verification code of a sent quote: a signature over its numbers that a person can type.</summary>
internal static class QuoteSignature
{
    private const string KeyName = "quotes";

    /// <summary>Without letters that look like others.</summary>
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Ten letters, 50 bits, as <c>7K4M-9QTX-2B</c>.</summary>
    /// <param name="db">In a transaction: the key is made with its first use.</param>
    /// <param name="document">What is signed.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<string> OfAsync(PortalDb db, QuoteDocument document, CancellationToken ct)
    {
        var key = await db.PortalKeys.SingleOrDefaultAsync(k => k.Name == KeyName, ct);
        if (key is null)
        {
            key = PortalKey.New(KeyName, RandomNumberGenerator.GetBytes(PortalKey.Length));
            db.PortalKeys.Add(key);
        }

        var signature = HMACSHA256.HashData(key.Secret, Encoding.UTF8.GetBytes(Canonical(document)));
        var code = string.Concat(Enumerable.Range(0, 10).Select(i => Letters[Bits(signature, i * 5)]));
        return $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    /// <summary>As it is stored, of what somebody typed: no case, no spaces, and the letters that are taken for others.</summary>
    public static string Normalise(string typed)
    {
        var letters = string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return letters.Length == 10 ? $"{letters[..4]}-{letters[4..8]}-{letters[8..]}" : "";
    }

    /// <summary>Every number that the document says, with what it belongs to.</summary>
    private static string Canonical(QuoteDocument document)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{document.Number} {document.Version} {document.IssuedOn:yyyy-MM-dd} {document.ValidUntil:yyyy-MM-dd} {document.Currency} {document.Book}\n");
        foreach (var alternative in document.Alternatives)
        {
            text.Append(CultureInfo.InvariantCulture, $"{alternative.Letter} {Of(alternative.Totals.OneOff)} {Of(alternative.Totals.Monthly)}\n");
            foreach (var line in alternative.Lines)
            {
                text.Append(CultureInfo.InvariantCulture, $"{line.Name}\t{line.Bundle} {line.Placement} {line.Users} {Of(line.Setup)} {Of(line.Platform)} {Of(line.UsersAmount)}\n");
            }
        }

        return text.ToString();
    }

    private static string Of(ListNet amounts) => string.Create(CultureInfo.InvariantCulture, $"{amounts.List:0.######} {amounts.Net:0.######}");

    private static int Bits(byte[] from, int first) => (((from[first / 8] << 8) | from[(first / 8) + 1]) >> (11 - (first % 8))) & 31;
}
