using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Support;

/// <summary>Publishes drafts as an admin would who has looked at everything: simulated, acknowledged, confirmed.</summary>
internal static class Publishing
{
    /// <summary>A publication of a draft as it is now, confirmed with the total of a simulation made now.</summary>
    public static async Task<Publication> PublicationAsync(this IServiceProvider portal, long bookId, DateOnly from, DateOnly? moves)
    {
        var impact = await portal.SimulateAsync(bookId, from, moves);
        var draft = (await portal.GetRequiredService<ImpactQueries>().BookAsync(Actor.Operator.Instance, bookId)).Value.Book;
        return new Publication(bookId, draft.Version, from, moves, impact is null ? default : new MonthChange(impact.Before, impact.After), "The prices of the year", draft.Name);
    }

    public static async Task<Outcome<Published>> ScheduleAsync(this IServiceProvider portal, long bookId, DateOnly from, DateOnly? moves)
    {
        if ((await portal.GetRequiredService<ImpactQueries>().BookAsync(Actor.Operator.Instance, bookId)).Refusal is { } missing)
        {
            return missing;
        }

        var impact = await portal.SimulateAsync(bookId, from, moves);
        var above = impact?.Resellers.Where(r => r.Highest.RisesAbove(Safeguards.Default.LossLimitPercent)).Select(r => r.ResellerId).ToList();
        if (above is { Count: > 0 })
        {
            await portal.GetRequiredService<AcknowledgeLosses>().AcknowledgeAsync(Actor.Operator.Instance, bookId, impact!, above, "Agreed with them");
        }

        return await portal.GetRequiredService<PublishPriceBook>().PublishAsync(Actor.Operator.Instance, await portal.PublicationAsync(bookId, from, moves));
    }

    /// <returns>Null where there is nothing to simulate: existing licences stay, or the book cannot start or be simulated so.</returns>
    public static async Task<Impact?> SimulateAsync(this IServiceProvider portal, long bookId, DateOnly from, DateOnly? moves)
    {
        var draft = (await portal.GetRequiredService<ImpactQueries>().BookAsync(Actor.Operator.Instance, bookId)).Value.Book;
        return moves is { } on && draft.EffectiveFrom is null
            && (await portal.GetRequiredService<SimulateImpact>().RunAsync(Actor.Operator.Instance, draft.Planned(from, moves), on, ImpactScope.BillsOfTheDay)).Is(out var impact, out _)
            ? impact
            : null;
    }
}
