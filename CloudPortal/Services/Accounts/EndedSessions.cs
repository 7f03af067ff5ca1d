using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CloudPortal.Services.Accounts;

/// <summary>
/// A session is what one sign-in opened in one browser. Removing its cookie stops no page that is open in another tab, so
/// that it ended is written down, and every operation asks.
/// </summary>
public sealed class EndedSessions(PortalDbFactory databases, WriteGate gate, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    public async Task EndAsync(Guid sessionId)
    {
        var cookie = cookies.Get(IdentityConstants.ApplicationScheme);
        var now = cookie.TimeProvider!.GetUtcNow().UtcDateTime;

        // The cookie of an ended session is not renewed; twice its life later there can be none.
        var forgotten = now - (2 * cookie.ExpireTimeSpan);
        await using var db = databases.For(Actor.Operator.Instance);
        var outcome = await gate.WriteAsync<Done>(
            db,
            async ct =>
            {
                await db.EndedSessions.Where(s => s.EndedAt < forgotten).ExecuteDeleteAsync(ct);
                if (!await db.EndedSessions.AnyAsync(s => s.Id == sessionId, ct))
                {
                    db.EndedSessions.Add(EndedSession.Of(sessionId, now));
                    await db.SaveChangesAsync(ct);
                }

                return Done.Instance;
            });

        // Nobody may believe to be out who is not: a busy database throws, and the cookie stays for another try.
        _ = outcome.Value;
    }

    public async Task<bool> HasEndedAsync(Guid sessionId)
    {
        await using var db = databases.For(Actor.Operator.Instance);
        return await db.EndedSessions.AnyAsync(s => s.Id == sessionId);
    }
}
