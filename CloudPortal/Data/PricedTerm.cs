using System.Data.Common;
using CloudPortal.Data.Converters;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Data;

/// <summary>
/// What the engine takes of a licence term: the rows of all resellers one after the other, read by hand. A million of them
/// take a context twice as long, and it would make an object of each.
/// </summary>
public readonly record struct PricedTerm
{
    private const decimal TenThousandth = 10_000m;

    public required long ResellerId { get; init; }

    public required CloudId? CloudId { get; init; }

    public required int Users { get; init; }

    public required long LicenceId { get; init; }

    public required LicenceDays Days { get; init; }

    public required AppStatus Status { get; init; }

    public required Bundle Bundle { get; init; }

    public required Placement Placement { get; init; }

    public required long PriceBookId { get; init; }

    public required decimal ExtraPoints { get; init; }

    public required DateOnly BundleSince { get; init; }

    public required decimal QuotedAgreement { get; init; }

    /// <summary>The command that gives the rows by reseller and app; the columns stand in the order of <see cref="Read"/>.</summary>
    /// <param name="db">Opened for staff or the operator.</param>
    /// <param name="currency">Whose resellers.</param>
    /// <param name="day">The day of the terms.</param>
    /// <param name="usersAsOf">Users are those of the last full month before this day.</param>
    /// <param name="onlyOf">One reseller; null for all.</param>
    public static DbCommand Command(PortalDb db, Currency currency, DateOnly day, DateOnly usersAsOf, long? onlyOf)
    {
        var all = onlyOf is { } reseller ? db.LicenceTerms.Where(t => t.ResellerId == reseller) : db.LicenceTerms;
        var terms = from term in all join owner in db.Resellers on term.ResellerId equals owner.Id where owner.Currency == currency select term;
        var rows = from row in TermOfDay.Query(db, terms, day, usersAsOf)
                   orderby row.Term.ResellerId, row.App.Id
                   select new
                   {
                       row.Term.ResellerId,
                       row.App.CloudId,
                       Users = row.MeasuredUsers ?? row.App.ExpectedUsers,
                       row.Licence.Id,
                       row.Licence.OrderedOn,
                       row.Term.Status,
                       row.Term.Bundle,
                       row.Term.Placement,
                       row.Term.PriceBookId,
                       row.Term.ExtraPoints,
                       row.Term.BundleSince,
                       row.Term.QuotedAgreement,
                       row.Licence.PricesHeldUntil,
                   };
        return rows.CreateDbCommand();
    }

    /// <summary>The row on which a reader of <see cref="Command"/> stands.</summary>
    public static PricedTerm Read(DbDataReader row) => new()
    {
        ResellerId = row.GetInt64(0),
        CloudId = row.IsDBNull(1) ? null : CloudId.Parse(row.GetString(1)),
        Users = row.GetInt32(2),
        LicenceId = row.GetInt64(3),
        Days = new LicenceDays(StoredDay.Read(row, 4), row.IsDBNull(12) ? null : StoredDay.Read(row, 12)),
        Status = StoredWord<AppStatus>.Read(row, 5),
        Bundle = StoredWord<Bundle>.Read(row, 6),
        Placement = StoredWord<Placement>.Read(row, 7),
        PriceBookId = row.GetInt64(8),
        ExtraPoints = row.GetInt32(9) / TenThousandth,
        BundleSince = StoredDay.Read(row, 10),
        QuotedAgreement = row.GetInt32(11) / TenThousandth,
    };
}
