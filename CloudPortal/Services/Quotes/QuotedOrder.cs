using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Services.Quotes;

/// <summary>What one order of a sent version is to make: with acceptance, or a later step of its growth plan.</summary>
/// <param name="Alternative">The accepted one, with the users as they were moved.</param>
/// <param name="Step">Null for what acceptance orders.</param>
internal sealed record QuotedOrder(Quote Quote, QuoteVersion Version, CheckedAlternative Alternative, IReadOnlyList<QuotePromise> Promises, QuoteBasis Basis, DateOnly? Step)
{
    private OrderPreview? preview;

    public OrderPreview Preview => preview ??= Basis.Order(Alternative, Promises, Version.Content.PricesHeldUntil, Step);

    public Guid Key => Step is { } day ? Version.OrderKeyOf(day) : Version.AcceptanceKey;

    /// <summary>The alternative with the apps of this order alone.</summary>
    public CheckedAlternative Ordered => Alternative with { Lines = Alternative.Step(Step) };

    /// <param name="version">A sent one.</param>
    /// <param name="alternative">Its place, from 0.</param>
    /// <param name="users">By brand, as they were moved within the bounds.</param>
    /// <inheritdoc cref="QuotedOrder(Quote, QuoteVersion, CheckedAlternative, IReadOnlyList{QuotePromise}, QuoteBasis, DateOnly?)"/>
    public static QuotedOrder Of(Quote quote, QuoteVersion version, int alternative, IReadOnlyDictionary<int, int> users, QuoteBasis basis, DateOnly? step)
    {
        var read = QuoteCheck.Read(MovedUsers.In(version.Content, users), basis.Today, isProspect: false).Quote.Alternatives[alternative];
        return new QuotedOrder(quote, version, read, version.Sent!.Promises[alternative], basis, step);
    }
}
