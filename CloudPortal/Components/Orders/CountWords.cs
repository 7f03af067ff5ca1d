using CloudPortal.Components.Shared;

namespace CloudPortal.Components.Orders;

/// <summary>Numbers within sentences: words up to twelve, digits beyond.</summary>
internal static class CountWords
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Places = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    public static string Of(int count) => count < Words.Length ? Words[count] : MoneyFormat.Count(count);

    /// <summary><c>ten White Labels</c></summary>
    public static string Of(int count, string thing) => $"{Of(count)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary><c>tenth</c>, <c>13th</c></summary>
    public static string Place(int place) => place < Places.Length ? Places[place] : $"{MoneyFormat.Count(place)}{Ending(place)}";

    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Ending(int place) => (place % 100, place % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
