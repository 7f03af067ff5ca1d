using CloudPortal.Domain.Licensing;

namespace CloudPortal.Data;

/// <summary>A licence term that holds on a day, with its licence and app.</summary>
public sealed class TermOfDay
{
    public required LicenceTerm Term { get; init; }

    public required Licence Licence { get; init; }

    public required App App { get; init; }

    /// <summary>The billable users of the last full month; null when none has been measured, and the expected ones count.</summary>
    public required int? MeasuredUsers { get; init; }

    /// <param name="db">Opened for the actor.</param>
    /// <param name="terms">Whose.</param>
    /// <param name="day">The day of the terms: past, present or scheduled.</param>
    /// <param name="usersAsOf">Users are those of the last full month before this day.</param>
    public static IQueryable<TermOfDay> Query(PortalDb db, IQueryable<LicenceTerm> terms, DateOnly day, DateOnly usersAsOf)
    {
        var month = new DateOnly(usersAsOf.Year, usersAsOf.Month, 1);
        return from term in terms
               where term.From <= day && (term.To == null || term.To >= day)
               join licence in db.Licences on term.LicenceId equals licence.Id
               join app in db.Apps on licence.AppId equals app.Id
               select new TermOfDay
               {
                   Term = term,
                   Licence = licence,
                   App = app,
                   MeasuredUsers = db.UsageMonths
                       .Where(u => u.AppId == app.Id && u.IsFullMonth && u.Month < month)
                       .OrderByDescending(u => u.Month)
                       .Select(u => (int?)u.BillableUsers)
                       .FirstOrDefault(),
               };
    }
}
