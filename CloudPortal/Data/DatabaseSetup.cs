namespace CloudPortal.Data;

public static class DatabaseSetup
{
    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(provider => new PortalDbFactory(PortalDbOptions.For(connectionString, provider.GetRequiredService<ILoggerFactory>())));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<DatabaseStart>();
        return services;
    }
}
