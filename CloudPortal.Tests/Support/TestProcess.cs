using System.Diagnostics;

namespace CloudPortal.Tests.Support;

/// <summary>A process of its own that can be killed: these tests' program with one of its tests, which finds in its environment that it is the child, and what to do.</summary>
internal sealed class TestProcess : IDisposable
{
    // Anywhere in a line, which the runner of the tests may have begun with a colour.
    private const string Says = "the child says: ";

    private readonly Process process;
    private readonly List<string> heard = [];

    private TestProcess(Process process) => this.process = process;

    /// <param name="testClass">Of the test that the child runs.</param>
    /// <param name="test">Its name.</param>
    /// <param name="environment">What the child has to know.</param>
    public static TestProcess Start(Type testClass, string test, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "CloudPortal.Tests" + (OperatingSystem.IsWindows() ? ".exe" : "")))
        {
            ArgumentList = { "-method", $"{testClass.FullName}.{test}" },
            Environment = { ["DOTNET_TieredPGO"] = "0" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new TestProcess(Process.Start(start)!);
    }

    /// <summary>In the child.</summary>
    public static void Say(string what) => Console.WriteLine(Says + what);

    /// <summary>The next thing that the child says.</summary>
    public async Task<string> HearAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            heard.Add(line);
            if (line.Split(Says) is [_, var said])
            {
                return said;
            }
        }

        throw new InvalidOperationException("It ended: " + string.Join('\n', heard));
    }

    public async Task<IReadOnlyList<string>> HearAsync(int count)
    {
        var said = new List<string>();
        while (said.Count < count)
        {
            said.Add(await HearAsync());
        }

        return said;
    }

    /// <summary>A line on its standard input.</summary>
    public async Task TellAsync(string what)
    {
        await process.StandardInput.WriteLineAsync(what);
        await process.StandardInput.FlushAsync();
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();

        // 128 and the number of SIGKILL.
        Assert.Equal(OperatingSystem.IsWindows() ? -1 : 137, process.ExitCode);
    }

    /// <summary>It ends by itself.</summary>
    public async Task ExitAsync()
    {
        process.StandardInput.Close();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
