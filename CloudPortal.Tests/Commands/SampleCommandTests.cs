using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CloudPortal.Tests.Commands;

/// <summary>The built program on a sample database of its own.</summary>
public sealed class SampleCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-command-").FullName;

    private string Database => Path.Combine(folder, "sample.db");

    [Fact]
    public async Task A_killed_build_leaves_nothing_half_and_the_next_one_builds_all_of_it()
    {
        using (var begun = FirstWriteTo(Database + ".new-wal", out var written))
        using (var killed = Start("sample", "--reset"))
        {
            await Task.WhenAny(written, killed.WaitForExitAsync());
            Assert.False(killed.HasExited);
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        Assert.False(File.Exists(Database));
        Assert.Equal((2, ""), await OutputOf("portfolio", "Nimbus Telecom"));

        var (exitCode, said) = await OutputOf("sample", "--reset");
        Assert.Equal((0, $"The sample data is built anew in {Database}\n"), (exitCode, said));
        var (found, document) = await OutputOf("portfolio", "NIMBUS telecom", "--on", "2026-12-01");
        Assert.Equal(0, found);
        Assert.Equal(15, JsonNode.Parse(document)!["apps"]!.AsArray().Count);
        Assert.Equal((2, ""), await OutputOf("portfolio", "Nobody"));
        Assert.Equal((2, ""), await OutputOf("portfolio", "Nimbus Telecom", "--on", "2026-02-30"));
    }

    [Fact]
    public async Task Resetting_needs_to_be_said_and_is_for_Development_alone()
    {
        Assert.Equal((2, ""), await OutputOf("sample"));
        Assert.Equal((2, ""), await OutputOf("Production", "sample", "--reset"));
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task A_large_sample_says_whose_portfolio_is_the_largest_and_is_never_built_over_another_unasked()
    {
        string[] large = ["sample", "--resellers", "12", "--apps", "200", "--seed", "3"];
        var (exitCode, said) = await OutputOf(large);
        Assert.Equal((0, $"12 resellers with 200 apps are in {Database}\nowner@meridian.example owns the largest portfolio; the password is sample-data-only\n"), (exitCode, said));

        var before = await File.ReadAllBytesAsync(Database);
        Assert.Equal((2, ""), await OutputOf(large));
        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
        Assert.Equal((0, said), await OutputOf([.. large, "--reset"]));
        Assert.Equal((2, ""), await OutputOf("sample", "--resellers", "12"));
        Assert.Equal((2, ""), await OutputOf("sample", "--resellers", "0", "--apps", "5"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static FileSystemWatcher FirstWriteTo(string path, out Task written)
    {
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path)) { NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.Size };
        watcher.Changed += (_, _) => first.TrySetResult();
        watcher.EnableRaisingEvents = true;
        written = first.Task;
        return watcher;
    }

    private async Task<(int ExitCode, string Output)> OutputOf(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await Task.WhenAll(error, process.WaitForExitAsync());
        Assert.DoesNotContain("   at ", await error, StringComparison.Ordinal);
        Assert.Equal(process.ExitCode == 0, (await error).Length == 0);
        return (process.ExitCode, output);
    }

    private Process Start(params string[] arguments)
    {
        var isProduction = arguments[0] == "Production";
        var portal = Path.Combine(AppContext.BaseDirectory, "CloudPortal.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [portal, .. isProduction ? arguments[1..] : arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = isProduction ? "Production" : "Development",
                ["Sample__Database"] = $"Data Source={Database}",
                ["Sample__Today"] = "2026-11-17",
            },
        })!;
    }
}
