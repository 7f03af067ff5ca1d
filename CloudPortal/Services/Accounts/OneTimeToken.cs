using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CloudPortal.Services.Accounts;

/// <summary>What is in a one-time link: 256 random bits, of which only a hash is kept.</summary>
internal static class OneTimeToken
{
    private const int Bytes = 32;

    /// <summary>Letters, digits, - and _.</summary>
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>64 hexadecimal digits. Nobody guesses 256 bits, so a plain hash is enough.</summary>
    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
