using System.Diagnostics;
using System.Text;
using CloudPortal.Commands;
using CloudPortal.Tests.Commands.Price;

namespace CloudPortal.Tests.Commands;

/// <summary>The built program, started as its users start it.</summary>
public sealed class PortalCommandsTests
{
    [Theory]
    [InlineData("prise", "prise: there is no such command")]
    [InlineData("Price -", "Price: there is no such command")]
    [InlineData("-urls x", "-urls: there is no such command")]
    [InlineData("[suggest] pri", "[suggest]: there is no such command")]
    [InlineData("price", "Required argument missing")]
    [InlineData("price a.json b.json", "b.json")]
    [InlineData("price no-such-file.json", "no-such-file.json: cannot be read: there is no such file")]
    [InlineData("price .", ".: cannot be read: it is a directory")]
    [InlineData("price @arguments", "@arguments: cannot be read: there is no such file")]
    public async Task What_is_mistyped_is_refused_with_2_and_empty_output(string arguments, string problem)
    {
        var (exitCode, output, error) = await Run(arguments.Split(' '), input: "");
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_and_host_options_are_left_to_the_portal()
    {
        Assert.Null(await PortalCommands.TryRun([], "Development"));
        Assert.Null(await PortalCommands.TryRun(["--urls", "http://127.0.0.1:0"], "Development"));
        Assert.Null(await PortalCommands.TryRun(["--environment=Production"], "Development"));
    }

    [Fact]
    public async Task A_file_and_standard_input_give_the_same_bytes()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Example.Document);
            var expected = PriceRun.Of(Example.Document).Output;
            Assert.Equal((0, ""), await RunFor(expected, ["price", file], input: ""));
            Assert.Equal((0, ""), await RunFor(expected, ["price", "-"], Example.Document));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int ExitCode, string Error)> RunFor(byte[] expected, string[] arguments, string input)
    {
        var (exitCode, output, error) = await Run(arguments, input);
        Assert.Equal(expected, output);
        return (exitCode, error);
    }

    private static async Task<(int ExitCode, byte[] Output, string Error)> Run(string[] arguments, string input)
    {
        var portal = Path.Combine(AppContext.BaseDirectory, "CloudPortal.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [portal, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        var copy = process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await Task.WhenAll(copy, error, process.WaitForExitAsync());
        return (process.ExitCode, output.ToArray(), await error);
    }
}
