using System.Globalization;
using CloudPortal.Sample;
using Microsoft.Extensions.Logging.Abstractions;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>The sample data on its fixed day: built once for a run, and copied for each server, so that no journey finds what another one ordered.</summary>
public sealed class SampleTemplate : IDisposable
{
    public const string Today = "2026-11-17";

    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-sample-").FullName;

    private string Path => System.IO.Path.Combine(folder, "sample.db");

    public async Task BuildAsync()
    {
        var settings = new SampleSettings(IsOn: true, $"Data Source={Path};Pooling=False", DateOnly.ParseExact(Today, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        using var start = new SampleStart(settings, TimeProvider.System, NullLogger<SampleStart>.Instance);
        await start.BuildIfNewAsync();
    }

    public void CopyTo(string database) => File.Copy(Path, database);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
