using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Orders;

namespace CloudPortal.Services.Quotes;

/// <summary>What the portfolio and everybody else's apps say to an order of a quote: asked when it is sent, and when it is accepted.</summary>
internal static class QuoteRules
{
    public static async Task<Refusal?> RefusalAsync(
        PortalDb db, Quote quote, QuoteBasis basis, IEnumerable<CheckedAlternative> alternatives, CancellationToken ct)
    {
        foreach (var line in alternatives.SelectMany(a => a.Lines))
        {
            if (line.MainApp is { } main && MainAppRefusal(basis, main) is { } refusal)
            {
                return refusal;
            }

            if (line.CloudId is { } id && await CloudIdCheck.IsTakenAsync(db, id, basis.Today, quote.Id, ct))
            {
                return new QuoteIncomplete([new QuoteProblem(line.Brand, null, nameof(BrandDraft.CloudId), new CloudIdTaken(id, "").Sentence)]);
            }
        }

        return null;
    }

    private static Refusal? MainAppRefusal(QuoteBasis basis, CloudId main) =>
        basis.Portfolio?.AppsToday.FirstOrDefault(a => a.Licensed.CloudId == main) is { } app
            ? MainAppRule.Check(app.Licensed.CloudId, app.Licensed.Bundle, app.Licensed.Status)
            : new NoMainApp(main, "The reseller has no such app.");
}
