using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CloudPortal.Benchmarks.Scale;

/// <summary>The portal as a process of its own, so that its memory is its own.</summary>
internal sealed class PortalUnderTest : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly Process process;

    private PortalUnderTest(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>What it holds in memory now, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it says that it listens.</summary>
    public static async Task<PortalUnderTest> StartAsync(ScaleDatabase database)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var portal = Path.Combine(AppContext.BaseDirectory, "CloudPortal.dll");
        var start = new ProcessStartInfo("dotnet", [
            portal,
            $"--urls={address}",
            $"--Sample:Database={database.ConnectionString}",
            $"--Sample:Today={ScaleDatabase.Day}",
            "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var started = Process.Start(start)!;
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Now listening on", StringComparison.Ordinal))
            {
                _ = started.StandardOutput.ReadToEndAsync();
                return new PortalUnderTest(started, address);
            }
        }

        throw new InvalidOperationException($"{portal} ended with {started.ExitCode} before it listened");
    }

    /// <summary>The most that it holds while something runs, in bytes.</summary>
    public async Task<long> PeakAsync(Task running)
    {
        var peak = Memory;
        while (!running.IsCompleted)
        {
            peak = Math.Max(peak, Memory);
            await Task.WhenAny(running, Task.Delay(BetweenLooks));
        }

        await running;
        return peak;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
