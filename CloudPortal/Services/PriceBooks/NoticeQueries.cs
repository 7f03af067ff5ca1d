using System.Linq.Expressions;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>A notice with what stands around it.</summary>
public sealed record NoticeLetter(PriceNotice Notice, string LegalName, Currency Currency)
{
    /// <summary>Whether who reads it may react by an order.</summary>
    public bool MayOrder { get; init; }
}

/// <summary>Notices of coming prices: an admin reads them before they are written, the reseller from then on.</summary>
public sealed class NoticeQueries(PortalDbFactory databases, TimeProvider clock)
{
    /// <summary>The notice that publishing would write, exactly.</summary>
    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="planned">The draft with the days that it shall have.</param>
    /// <param name="impact">Its simulation, which says whether notice counts.</param>
    /// <param name="resellerId">To whom.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Not found for a reseller whose month does not change: it gets none.</returns>
    public async Task<Outcome<NoticeLetter>> PreviewAsync(Actor actor, PriceBook planned, Impact impact, long resellerId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        if (impact.Resellers.FirstOrDefault(r => r.ResellerId == resellerId) is not { } reseller || planned.MovesExistingOn is null)
        {
            return NotFound.Instance;
        }

        await using var moment = await ReadMoment.BeginAsync(db, ct);
        await foreach (var (_, figures) in NoticeStream.ReadAsync(db, planned, impact.IsIncrease, UtcDay.Today(clock), resellerId, ct))
        {
            if (figures.IsAffected)
            {
                var notice = PriceNotice.Write(planned, resellerId, figures, clock.GetUtcNow().UtcDateTime);
                return new NoticeLetter(notice, reseller.LegalName, planned.Currency);
            }
        }

        return NotFound.Instance;
    }

    /// <summary>What the reseller has been told and still sees today, the nearest day first.</summary>
    public async Task<Outcome<IReadOnlyList<NoticeLetter>>> ShownAsync(Actor actor, long resellerId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var (today, earliest) = (UtcDay.Today(clock), UtcDay.Today(clock).AddYears(-1));
        var letters = await Letters(db, n => n.ResellerId == resellerId && n.MovesOn >= earliest).ToListAsync(ct);
        return new Outcome<IReadOnlyList<NoticeLetter>>(
            [.. letters.Where(l => l.Notice.IsShownOn(today) && !IsReplaced(l.Notice)).OrderBy(l => l.Notice.MovesOn).ThenByDescending(l => l.Notice.WrittenAt)]);

        // Of a book that was published again the last word counts; and what a later book moves no earlier one moves after it.
        bool IsReplaced(PriceNotice notice) => letters.Exists(l => l.Notice.Id > notice.Id
            && (l.Notice.BookName == notice.BookName || (l.Notice.MovesOn <= notice.MovesOn && l.Notice.WithdrawnAt is null)));
    }

    /// <summary>One notice of the reseller, however old.</summary>
    public async Task<Outcome<NoticeLetter>> GetAsync(Actor actor, long resellerId, long noticeId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        return await Letters(db, n => n.ResellerId == resellerId && n.Id == noticeId).FirstOrDefaultAsync(ct) is { } letter
            ? letter with { MayOrder = access.Rights.MayMakeBillableChanges(resellerId) }
            : NotFound.Instance;
    }

    private static IQueryable<NoticeLetter> Letters(PortalDb db, Expression<Func<PriceNotice, bool>> which) =>
        from notice in db.PriceNotices.AsNoTracking().Where(which)
        join reseller in db.Resellers on notice.ResellerId equals reseller.Id
        select new NoticeLetter(notice, reseller.LegalName, reseller.Currency);
}
