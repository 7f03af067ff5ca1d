using CloudPortal.Services.Accounts;

namespace CloudPortal.Sample;

public static class SampleSetup
{
    /// <summary>The clock and the personas' door, which without sample data are the real one and none.</summary>
    public static IServiceCollection AddSample(this IServiceCollection services, SampleSettings sample)
    {
        services.AddSingleton(sample);
        services.AddSingleton<SampleStart>();
        services.AddSingleton(sample.Clock);
        services.AddSingleton(sample.IsOn ? SamplePersonas.Door : PersonaDoor.Closed);
        return services;
    }
}
