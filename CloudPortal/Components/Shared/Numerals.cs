using System.Globalization;
using CloudPortal.Domain;

namespace CloudPortal.Components.Shared;

/// <summary>Small numbers as words, as prose wants them; larger ones as figures.</summary>
public static class Numerals
{
    private static readonly string[] Cardinals =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Ordinals =
        ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary><c>nine</c>, <c>20</c></summary>
    public static string Cardinal(int number) => number < Cardinals.Length ? Cardinals[number] : MoneyFormat.Count(number);

    /// <summary><c>ten White Labels</c></summary>
    public static string Counted(int number, string thing) => $"{Cardinal(number)} {thing}{(number == 1 ? "" : "s")}";

    /// <summary><c>tenth</c>, <c>20th</c></summary>
    public static string Ordinal(int number) => number < Ordinals.Length ? Ordinals[number] : MoneyFormat.Count(number) + Suffix(number);

    /// <summary><c>Ten</c>: at the start of a sentence.</summary>
    public static string Capital(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];

    private static string Suffix(int number) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
