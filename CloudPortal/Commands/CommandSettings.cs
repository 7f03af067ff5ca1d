using CloudPortal.Sample;

namespace CloudPortal.Commands;

/// <summary>The portal's own settings, as a command finds them.</summary>
/// <param name="Sample">Whether the portal shows sample data.</param>
/// <param name="ConnectionString">Of the database that the portal would use.</param>
public sealed record CommandSettings(SampleSettings Sample, string ConnectionString)
{
    public static CommandSettings Read(string environment)
    {
        var host = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = environment,
        });
        var sample = SampleSettings.From(host.Configuration, host.Environment);
        return new CommandSettings(sample, sample.ConnectionString(host.Configuration));
    }
}
