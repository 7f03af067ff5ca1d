using CloudPortal.Domain.Quotes;

namespace CloudPortal.Services.Quotes;

/// <summary>Where a printed quote is confirmed.</summary>
public sealed class VerifyAddress(PortalAddress address, ServerAddress server)
{
    public const string Path = "/verify";

    public Uri Of(QuoteDocument document) => new(address.LinkTo($"{Path}/{document.VerificationCode}", server.Own));
}
