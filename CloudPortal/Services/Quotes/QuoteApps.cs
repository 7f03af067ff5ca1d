using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>Makes the apps of one step of a quote, the main apps before what stands under them.</summary>
internal static class QuoteApps
{
    /// <returns>Those of the step, in the order of the alternative.</returns>
    public static async Task<Outcome<IReadOnlyList<App>>> CreateAsync(
        PortalDb db, QuotedOrder what, IReadOnlyDictionary<int, App> before, long resellerId, DateOnly today, CancellationToken ct)
    {
        var made = before.ToDictionary();
        var lines = what.Alternative.Lines.Zip(what.Promises).Where(l => l.First.PlannedFor == what.Step).ToList();
        foreach (var (line, promise) in lines.OrderBy(l => l.First.Placement == Placement.CustomerApp))
        {
            UnderMainApp? under = null;
            if (line.Placement == Placement.CustomerApp)
            {
                var main = line.MainBrand is { } brand ? made[brand] : await FindAsync(db, resellerId, line.MainApp!, ct);
                if (main.EnableMultiTenancy(today) is { } refusal)
                {
                    return new Outcome<IReadOnlyList<App>>(refusal);
                }

                under = new UnderMainApp(main.Id, await CustomerAsync(db, resellerId, line.Name, ct));
            }

            var app = App.OrderQuoted(
                resellerId,
                new NewApp(line.Name, line.CloudId, BrandColour.Default, AppPlatforms.Ios | AppPlatforms.Android, line.Users),
                line.Bundle,
                under,
                today,
                new QuotedTerms(what.Basis.Book.Id, line.Points, promise.Agreement, what.Version.Content.PricesHeldUntil));
            db.Apps.Add(app);

            // What stands under it needs its number.
            await db.SaveChangesAsync(ct);
            made[line.Brand] = app;
        }

        return new Outcome<IReadOnlyList<App>>([.. lines.Select(l => made[l.First.Brand])]);
    }

    private static Task<App> FindAsync(PortalDb db, long resellerId, CloudId mainApp, CancellationToken ct) =>
        db.Apps.Include(a => a.Licence.Terms).SingleAsync(a => a.ResellerId == resellerId && a.CloudId == mainApp, ct);

    /// <summary>A quote names brands, so the customer of a customer app has its brand's name.</summary>
    private static async Task<long> CustomerAsync(PortalDb db, long resellerId, string name, CancellationToken ct)
    {
        var key = Customer.KeyOf(name);
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.ResellerId == resellerId && c.NameKey == key, ct);
        if (customer is null)
        {
            customer = Customer.Create(resellerId, name);
            db.Customers.Add(customer);
            await db.SaveChangesAsync(ct);
        }

        return customer.Id;
    }
}
