using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Jobs;

/// <summary>
/// Does a job's work once for a period, however many servers try: the row that says so is written in the transaction of the
/// work. Work that fails leaves no row, and is done by whoever tries next.
/// </summary>
public sealed class OncePerPeriod(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    /// <param name="actor">The operator.</param>
    /// <param name="job">The job's name.</param>
    /// <param name="period">Such as a day, or a day with the quote that is concerned.</param>
    /// <param name="work">Short, and in the database alone: a mail that is to be sent is a row of the outbox.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>Whether it was done now; false when it had been.</returns>
    public async Task<Outcome<bool>> RunAsync(
        Actor actor, string job, string period, Func<PortalDb, CancellationToken, Task<Outcome<Done>>> work, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refused)
        {
            return refused;
        }

        if (await db.JobRuns.AnyAsync(r => r.Job == job && r.Period == period, ct))
        {
            return false;
        }

        return await gate.WriteAsync<bool>(
            db,
            async token =>
            {
                if (await db.JobRuns.AnyAsync(r => r.Job == job && r.Period == period, token))
                {
                    return false;
                }

                // Before the work: whoever comes second meets the unique index here, and has done nothing yet.
                db.JobRuns.Add(JobRun.Of(job, period, clock.GetUtcNow().UtcDateTime));
                await db.SaveChangesAsync(token);
                if ((await work(db, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                await db.SaveChangesAsync(token);
                return true;
            },
            ct);
    }
}
