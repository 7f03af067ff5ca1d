using System.Text;
using CsCheck;

namespace CloudPortal.Tests.Commands.Price;

/// <summary>Whatever stands in the file: a result, or problems and nothing else.</summary>
public sealed class PriceFuzzTests
{
    private static readonly string[] Pieces =
    [
        "null", "true", "-1", "0", "1e400", "-0.0", "1E-7", "\"\"", "\"ACME\"", "\"\\ud83d\"", "\"2026-02-30\"", "[]", "{}", "[[[]]]", ",", ":", "\"", "{", "}", "[", "]",
        "\\", "\u0000", "é", "😀", "\"cloudId\"", "\"WhiteLabel\"", "\"CustomerApp\"", "\"Terminated\"", "\"Graduated\"", "99999999999999999999999999999999", "\uFEFF", "/*", " ",
    ];

    [Fact]
    public void Texts_with_random_changes_give_a_result_or_problems() =>
        Gen.Select(Gen.Int[0, Example.Document.Length - 1], Gen.Int[0, 30], Gen.OneOf(Pieces)).Array[1, 4].Sample(
            changes => AssertContract(PriceRun.Of(changes.Aggregate(Example.Document, Change))), iter: 5_000);

    [Fact]
    public void Values_exchanged_for_others_give_a_result_or_problems() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.OneOf(Pieces[..20])).Array[1, 3].Sample(
            changes => AssertContract(PriceRun.Of(changes.Aggregate(Example.Document, (text, c) => ExchangeValue(text, c.Item1, c.Item3)))), iter: 5_000);

    [Fact]
    public void Random_bytes_in_the_text_give_a_result_or_problems() =>
        Gen.Select(Gen.Int[0, Encoding.UTF8.GetByteCount(Example.Document) - 1], Gen.Byte).Array[1, 5].Sample(
            changes =>
            {
                var bytes = Encoding.UTF8.GetBytes(Example.Document);
                foreach (var (at, value) in changes)
                {
                    bytes[at] = value;
                }

                AssertContract(PriceRun.Of(bytes));
            },
            iter: 5_000);

    private static void AssertContract(PriceRun run)
    {
        if (run.ExitCode == 0)
        {
            Assert.Equal("", run.Error);
            Assert.NotNull(run.Json["currency"]);
            return;
        }

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Problems);
        Assert.All(run.Problems, p => Assert.Matches(@"^\$.*: \S", p));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static string Change(string text, (int At, int Length, string Piece) change)
    {
        var at = Math.Min(change.At, text.Length);
        return string.Concat(text.AsSpan(0, at), change.Piece, text.AsSpan(Math.Min(text.Length, at + change.Length)));
    }

    /// <summary>The n-th simple value after a colon, so that the text mostly stays a JSON text.</summary>
    private static string ExchangeValue(string text, int n, string piece)
    {
        var values = System.Text.RegularExpressions.Regex.Matches(text, "(?<=: )(\"[^\"]*\"|[0-9.]+|true|false)", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        if (values.Count == 0)
        {
            return text;
        }

        var value = values[n % values.Count];
        return string.Concat(text.AsSpan(0, value.Index), piece, text.AsSpan(value.Index + value.Length));
    }
}
