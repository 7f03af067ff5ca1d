using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceFiles;

/// <summary>The document that <c>price</c> reads and <c>portfolio</c> writes: one portfolio under one book on one day.</summary>
/// <param name="Date">The UTC day of the portfolio and of the order.</param>
/// <param name="Book">Prices all apps.</param>
/// <param name="Agreement">The reseller's agreement in percent; 0 without one.</param>
/// <param name="Apps">All apps in the document's order, those that are not charged included.</param>
/// <param name="Order">The ordered apps: status Ordered, ordered on <paramref name="Date"/>.</param>
public sealed record PriceDocument(
    DateOnly Date, PriceBook Book, decimal Agreement, IReadOnlyList<DocumentApp> Apps, IReadOnlyList<DocumentApp> Order)
{
    /// <summary>The portfolio without the order.</summary>
    public Portfolio Portfolio() => new(Date, Book.Currency, Agreement, Apps.Select(a => a.App));
}

/// <param name="App">The app as the engine sees it, always with a Cloud ID.</param>
/// <param name="MainApp">The main app of a customer app; otherwise null.</param>
public readonly record struct DocumentApp(LicensedApp App, CloudId? MainApp);
