using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Commands.Price;

/// <summary>The worked examples of docs/pricing.md, run as they stand there.</summary>
public sealed partial class PricingPageTests
{
    private static readonly MatchCollection Examples = ExamplePattern().Matches(RepositoryFiles.Read("docs", "pricing.md"));

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Examples.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_worked_example_gives_the_figures_of_the_page(int number)
    {
        var groups = Examples[number].Groups;
        AssertPart(JsonNode.Parse(groups["answer"].Value), PriceRun.Result(groups["price"].Value), "$");
    }

    [Fact]
    public void Every_block_of_the_page_belongs_to_an_example()
    {
        var fences = RepositoryFiles.Read("docs", "pricing.md").Split("```json").Length - 1;
        Assert.Equal(fences, Examples.Count * 2);
        Assert.Equal(3, Examples.Count);
    }

    /// <summary>All that the page names must be there, digit by digit; it may leave out properties, but no item.</summary>
    private static void AssertPart(JsonNode? expected, JsonNode? actual, string place)
    {
        switch (expected)
        {
            case JsonObject properties:
                foreach (var (name, value) in properties)
                {
                    Assert.True(actual is JsonObject there && there.ContainsKey(name), $"{place}.{name} is missing");
                    AssertPart(value, actual![name], $"{place}.{name}");
                }

                break;
            case JsonArray items:
                Assert.Equal(items.Count, actual!.AsArray().Count);
                for (var i = 0; i < items.Count; i++)
                {
                    AssertPart(items[i], actual[i], $"{place}[{i}]");
                }

                break;
            default:
                Assert.Equal($"{place} {expected?.ToJsonString()}", $"{place} {actual?.ToJsonString()}");
                break;
        }
    }

    [GeneratedRegex("```json price\n(?<price>.*?)```\\s+```json answer\n(?<answer>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ExamplePattern();
}
