using CloudPortal.Sample.Books;
using CloudPortal.Services.Accounts;

namespace CloudPortal.Sample;

public static class SampleSetup
{
    /// <summary>The clock and the two doors: with sample data that of the personas, without it that of setting up a real portal.</summary>
    public static IServiceCollection AddSample(this IServiceCollection services, SampleSettings sample)
    {
        services.AddSingleton(sample);
        services.AddSingleton<SampleStart>();
        services.AddSingleton(sample.Clock);
        services.AddSingleton(sample.IsOn ? SamplePersonas.Door : PersonaDoor.Closed);
        services.AddSingleton(new SetupDoor(IsThere: !sample.IsOn, FirstBooks.Read));
        return services;
    }
}
