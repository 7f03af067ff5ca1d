using System.Text;
using CloudPortal.Domain;
using CloudPortal.Services.PriceFiles;
using CloudPortal.Tests.Domain.Pricing;
using CsCheck;

namespace CloudPortal.Tests.Commands.Price;

/// <summary>Documents of generated portfolios: one book, each app with a Cloud ID, customer apps under a Draft White Label.</summary>
internal static class GeneratedDocument
{
    // A Draft takes customer apps of any status, and is neither counted nor charged.
    private static readonly CloudId MainApp = CloudId.Parse("MAINAPP");

    public static readonly Gen<(PricingCase Case, PriceDocument Document)> All =
        PricingCases.Of(books: 1, unnamed: false).Select(c =>
        {
            var main = c.Further(1).Single() with { CloudId = MainApp, Status = AppStatus.Draft };
            return (c with { Apps = [.. c.Apps, main] }, new PriceDocument(c.Day, c.Book, c.Agreement, [.. Of(c.Apps), new(main, null)], [.. Of(c.Order)]));
        });

    public static string TextOf(PriceDocument document) => Encoding.UTF8.GetString(PriceDocumentWriter.Write(document));

    private static IEnumerable<DocumentApp> Of(IEnumerable<CloudPortal.Domain.Pricing.LicensedApp> apps) =>
        apps.Select(a => new DocumentApp(a, a.Placement == Placement.CustomerApp ? MainApp : null));
}
