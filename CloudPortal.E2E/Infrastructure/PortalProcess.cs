using System.Diagnostics;
using System.Reflection;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>The portal as a process of its own, which can be killed like any other.</summary>
public sealed class PortalProcess : IDisposable
{
    private readonly Process process;

    private PortalProcess(Process process) => this.process = process;

    /// <summary>Starts it and waits until it says that it listens.</summary>
    public static async Task<PortalProcess> StartAsync(DatabaseFolder database, Uri address)
    {
        var portal = Path.Combine(AppContext.BaseDirectory, typeof(Program).GetTypeInfo().Assembly.GetName().Name + ".dll");
        var start = new ProcessStartInfo("dotnet", [
            portal,
            $"--urls={address}",
            $"--Sample:Database={database.ConnectionString}",
            $"--Sample:Today={SampleTemplate.Today}",
            "--Logging:LogLevel:Default=Information"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Now listening on", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new PortalProcess(process);
            }
        }

        throw new InvalidOperationException($"{portal} ended with {process.ExitCode} before it listened");
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
}
