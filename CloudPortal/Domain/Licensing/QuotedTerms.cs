namespace CloudPortal.Domain.Licensing;

/// <summary>What an accepted quote makes the terms of one licence.</summary>
/// <param name="PriceBookId">The book that the quote locked.</param>
/// <param name="ExtraPoints">Percentage points on top.</param>
/// <param name="Agreement">Percent, kept until a later book applies; 0 without one.</param>
/// <param name="PricesHeldUntil">No later book applies before this day has ended; null without that promise.</param>
public sealed record QuotedTerms(long PriceBookId, decimal ExtraPoints, decimal Agreement, DateOnly? PricesHeldUntil);

/// <summary>Where a customer app stands, and whose it is.</summary>
public sealed record UnderMainApp(long MainAppId, long CustomerId);
