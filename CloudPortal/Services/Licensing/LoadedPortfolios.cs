using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;

namespace CloudPortal.Services.Licensing;

/// <summary>Where the rows of a load go. Each gets its number when it is added.</summary>
public sealed class LoadedPortfolios : IDisposable
{
    private readonly BulkRows<Reseller> resellers;
    private readonly BulkRows<Agreement> agreements;
    private readonly BulkRows<Customer> customers;
    private readonly BulkRows<App> apps;
    private readonly BulkRows<Licence> licences;
    private readonly BulkRows<LicenceTerm> terms;
    private readonly BulkRows<UsageMonth> usage;

    private LoadedPortfolios(
        BulkRows<Reseller> resellers,
        BulkRows<Agreement> agreements,
        BulkRows<Customer> customers,
        BulkRows<App> apps,
        BulkRows<Licence> licences,
        BulkRows<LicenceTerm> terms,
        BulkRows<UsageMonth> usage)
    {
        (this.resellers, this.agreements, this.customers) = (resellers, agreements, customers);
        (this.apps, this.licences, this.terms, this.usage) = (apps, licences, terms, usage);
    }

    internal static async Task<LoadedPortfolios> OpenAsync(PortalDb db, CancellationToken ct) => new(
        await BulkRows.OpenAsync<Reseller>(db, ct),
        await BulkRows.OpenAsync<Agreement>(db, ct),
        await BulkRows.OpenAsync<Customer>(db, ct),
        await BulkRows.OpenAsync<App>(db, ct),
        await BulkRows.OpenAsync<Licence>(db, ct),
        await BulkRows.OpenAsync<LicenceTerm>(db, ct),
        await BulkRows.OpenAsync<UsageMonth>(db, ct));

    public long Add(Reseller reseller) => resellers.Add(reseller);

    public void Add(Agreement agreement) => agreements.Add(agreement);

    public long Add(Customer customer) => customers.Add(customer);

    /// <summary>With its licence and all its terms.</summary>
    public long Add(App app)
    {
        var appId = apps.Add(app);
        var licenceId = licences.Add(app.Licence, nameof(Licence.AppId), appId);
        foreach (var term in app.Licence.Terms)
        {
            terms.Add(term, nameof(LicenceTerm.LicenceId), licenceId);
        }

        return appId;
    }

    public void Add(UsageMonth month) => usage.Add(month);

    public void Dispose()
    {
        resellers.Dispose();
        agreements.Dispose();
        customers.Dispose();
        apps.Dispose();
        licences.Dispose();
        terms.Dispose();
        usage.Dispose();
    }
}
