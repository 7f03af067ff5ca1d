using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;

namespace CloudPortal.Services.Accounts;

/// <summary>That an operation may go on, with what was read about the reseller in the same query.</summary>
/// <param name="Rights">The asking user's rights at this moment.</param>
/// <param name="PortfolioVersion">While it stays, what was priced over this portfolio holds.</param>
public sealed record Access(Rights Rights, long ResellerId, string LegalName, Currency Currency, long PortfolioVersion);
