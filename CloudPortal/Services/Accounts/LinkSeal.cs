using System.Security.Cryptography;
using CloudPortal.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CloudPortal.Services.Accounts;

/// <summary>
/// Closes a one-time link that waits in the outbox, so that the database alone, or a copy of it, opens nothing. The keys lie
/// beside the database, in files of their own.
/// </summary>
public sealed class LinkSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Outbox.Link");

    internal string Close(string path) => protector.Protect(path);

    /// <returns>Null when this portal has no key for it, as after the database alone was moved.</returns>
    internal string? Open(string closed)
    {
        try
        {
            return protector.Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

public static class PortalKeys
{
    /// <summary>The keys of cookies and links, the same for all servers of one database.</summary>
    public static IServiceCollection AddPortalKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("CloudPortal");
        services.AddOptions<KeyManagementOptions>().Configure<PortalDbFactory, ILoggerFactory>((keys, databases, logs) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(databases.Folder, "keys")), logs));
        services.AddSingleton<LinkSeal>();
        return services;
    }
}
