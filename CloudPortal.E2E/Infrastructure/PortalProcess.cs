using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>The portal as a process of its own, which can be killed like any other.</summary>
public sealed partial class PortalProcess : IDisposable
{
    private static readonly string[] AnyPort = ["--urls=http://127.0.0.1:0"];

    private readonly Process process;

    private PortalProcess(Process process, string log) => (this.process, Log) = (process, log);

    /// <summary>All that it wrote until it had started.</summary>
    public string Log { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(Listening().Match(Log).Groups["address"].Value);

    /// <summary>Starts it with sample data and waits until it has started.</summary>
    public static Task<PortalProcess> StartAsync(DatabaseFolder database, Uri address) => StartAsync(
        "Development", [$"--urls={address}", $"--Sample:Database={database.ConnectionString}", $"--Sample:Today={SampleTemplate.Today}"]);

    /// <summary>As whoever runs a portal starts it: on a real database and the real day.</summary>
    public static Task<PortalProcess> StartInProductionAsync(DatabaseFolder database) =>
        StartAsync("Production", [.. AnyPort, $"--ConnectionStrings:Portal={database.ConnectionString}"]);

    private static async Task<PortalProcess> StartAsync(string environment, IEnumerable<string> arguments)
    {
        var portal = Path.Combine(AppContext.BaseDirectory, typeof(Program).GetTypeInfo().Assembly.GetName().Name + ".dll");
        var start = new ProcessStartInfo("dotnet", [portal, .. arguments, "--Logging:LogLevel:Default=Information"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        var (started, log) = (Process.Start(start)!, new StringBuilder());
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            log.AppendLine(line);
            if (line.Contains("Application started", StringComparison.Ordinal))
            {
                _ = started.StandardOutput.ReadToEndAsync();
                return new PortalProcess(started, log.ToString());
            }
        }

        await started.WaitForExitAsync();
        throw new InvalidOperationException($"{portal} ended with {started.ExitCode} before it had started: {log}");
    }

    /// <summary>Without a chance to close anything.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (?<address>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
