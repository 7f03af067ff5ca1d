using System.Security.Cryptography;
using CloudPortal.Data;
using Microsoft.AspNetCore.DataProtection;

namespace CloudPortal.Services.Accounts;

/// <summary>
/// Closes a one-time link that waits in the outbox, so that the database alone, or a copy of it, opens nothing. The keys lie
/// beside the database, in files of their own, the same for all servers of it.
/// </summary>
public sealed class LinkSeal(PortalDbFactory databases)
{
    private const string KeyFolder = "keys";

    // Only a portal that has a link to close makes a key.
    private readonly Lazy<IDataProtector> protector = new(() => DataProtectionProvider
        .Create(new DirectoryInfo(Path.Combine(databases.Folder, KeyFolder)), keys => keys.SetApplicationName("CloudPortal"))
        .CreateProtector("Outbox.Link"));

    internal string Close(string path) => protector.Value.Protect(path);

    /// <returns>Null when this portal has no key for it, as after the database alone was moved.</returns>
    internal string? Open(string closed)
    {
        try
        {
            return protector.Value.Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
