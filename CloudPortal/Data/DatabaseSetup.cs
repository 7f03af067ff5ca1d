namespace CloudPortal.Data;

public static class DatabaseSetup
{
    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, string connectionString, bool isDurable = true)
    {
        services.AddSingleton(provider => new PortalDbFactory(PortalDbOptions.For(connectionString, provider.GetRequiredService<ILoggerFactory>(), isDurable)));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<DatabaseStart>();
        return services;
    }
}
