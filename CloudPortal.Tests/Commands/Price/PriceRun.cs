using System.Text;
using System.Text.Json.Nodes;
using CloudPortal.Commands.Price;

namespace CloudPortal.Tests.Commands.Price;

/// <summary>One run of the command on a text: its exit code and what it wrote.</summary>
public sealed record PriceRun(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    public string[] Problems => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonNode Json => JsonNode.Parse(Output)!;

    public static PriceRun Of(string document) => Of(Encoding.UTF8.GetBytes(document));

    public static PriceRun Of(byte[] document)
    {
        using var input = new MemoryStream(document);
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        return new PriceRun(PriceCommand.Run("-", input, output, error), output.ToArray(), error.ToString());
    }

    public static JsonNode Result(string document)
    {
        var run = Of(document);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        return run.Json;
    }

    /// <summary>Refused with exactly these lines, and nothing on standard output.</summary>
    public static void AssertRefused(string document, params string[] problems)
    {
        var run = Of(document);
        Assert.Equal(problems, run.Problems);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
    }
}
