namespace CloudPortal.Domain.Pricing;

/// <summary>What an explanation says of an agreement besides its percentage.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Reason">As it was written down.</param>
public sealed record AgreementTerms(DateOnly From, DateOnly To, string Reason);
