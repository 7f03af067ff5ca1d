using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Licensing;

/// <summary>Rebuilds a reseller's portfolio of any day from the licence terms.</summary>
internal static class PortfolioReader
{
    /// <param name="db">Opened for the actor.</param>
    /// <param name="resellerId">Whose portfolio; the caller has checked the rights.</param>
    /// <param name="calendar">All books of the reseller's currency.</param>
    /// <param name="day">The day of the terms: past, present or scheduled.</param>
    /// <param name="usersAsOf">Users are those of the last full month before this day.</param>
    /// <param name="ct">Cancels the query.</param>
    public static async Task<IReadOnlyList<PortfolioApp>> AppsAsync(
        PortalDb db, long resellerId, PriceBookCalendar calendar, DateOnly day, DateOnly usersAsOf, CancellationToken ct)
    {
        var terms = TermOfDay.Query(db, db.LicenceTerms.Where(t => t.ResellerId == resellerId), day, usersAsOf);
        var rows = await (
            from of in terms
            orderby of.App.Id
            select new Row(
                of.App.Id,
                of.App.Name,
                of.App.CloudId,
                of.App.CustomerId,
                db.Customers.Where(c => c.Id == of.App.CustomerId).Select(c => c.Name).FirstOrDefault(),
                of.App.MultiTenancySince,
                of.App.ExpectedUsers,
                of.MeasuredUsers,
                of.Licence.Id,
                of.Licence.OrderedOn,
                of.Licence.PricesHeldUntil,
                of.Term.Status,
                of.Term.Bundle,
                of.Term.Placement,
                of.Term.MainAppId,
                of.Term.PriceBookId,
                of.Term.ExtraPoints,
                of.Term.QuotedAgreement,
                of.Term.BundleSince,
                of.Term.To)).ToListAsync(ct);
        return [.. rows.Select(row => row.ToApp(calendar, day))];
    }

    public static async Task<PriceBookCalendar> CalendarAsync(PortalDb db, Currency currency, CancellationToken ct)
    {
        var books = await db.PriceBooks.AsNoTracking().AsSplitQuery().Where(b => b.Currency == currency && b.EffectiveFrom != null).ToListAsync(ct);
        return new PriceBookCalendar(books.Select(b => b.InOrder()));
    }

    /// <summary>The apps as the portfolio of a day, with the reseller's agreement of that day.</summary>
    public static async Task<Portfolio> PortfolioAsync(
        PortalDb db, long resellerId, Currency currency, DateOnly day, IEnumerable<LicensedApp> apps, CancellationToken ct)
    {
        var agreement = await db.Agreements.AsNoTracking().FirstOrDefaultAsync(a => a.ResellerId == resellerId && a.From <= day && a.To >= day, ct);
        return new Portfolio(day, currency, agreement?.Discount ?? 0m, apps)
        {
            AgreementTerms = agreement is null ? null : new AgreementTerms(agreement.From, agreement.To, agreement.Reason),
        };
    }

    private sealed record Row(
        long AppId,
        string Name,
        CloudId? CloudId,
        long? CustomerId,
        string? CustomerName,
        DateOnly? MultiTenancySince,
        int ExpectedUsers,
        int? BillableUsers,
        long LicenceId,
        DateOnly OrderedOn,
        DateOnly? PricesHeldUntil,
        AppStatus Status,
        Bundle Bundle,
        Placement Placement,
        long? MainAppId,
        long PriceBookId,
        decimal ExtraPoints,
        decimal QuotedAgreement,
        DateOnly BundleSince,
        DateOnly? To)
    {
        public PortfolioApp ToApp(PriceBookCalendar calendar, DateOnly day) =>
            ToApp(calendar.BookOf(PriceBookId, new LicenceDays(OrderedOn, PricesHeldUntil), day));

        private PortfolioApp ToApp(PriceBook book) => new()
        {
            AppId = AppId,
            Name = Name,
            CustomerId = CustomerId,
            CustomerName = CustomerName,
            MainAppId = MainAppId,
            IsMainApp = MultiTenancySince is not null,
            UsersAreExpected = BillableUsers is null,
            TermEndsOn = To,
            Licensed = new LicensedApp
            {
                CloudId = CloudId,
                Name = Name,
                LicenceNumber = LicenceId,
                Bundle = Bundle,
                Placement = Placement,
                Status = Status,
                OrderedOn = BundleSince,
                Users = BillableUsers ?? ExpectedUsers,
                ExtraPoints = ExtraPoints,
                QuotedAgreement = LicenceTerm.AgreementUnder(book, PriceBookId, QuotedAgreement),
                Book = book,
            },
        };
    }
}
