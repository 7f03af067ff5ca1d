using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>What a planned book will do, as of one state of all portfolios in its currency.</summary>
/// <param name="Impact">Null when existing licences stay with their books: then no bill changes.</param>
/// <param name="Notices">One for each reseller whose month changes.</param>
internal sealed record BookForecast(PortfoliosState State, Impact? Impact, IReadOnlyList<PriceNotice> Notices)
{
    public bool IsIncrease => Impact is { IsIncrease: true };
}

/// <summary>Grows with every change that can move a price in a currency, so two that are equal saw the same portfolios.</summary>
internal sealed record PortfoliosState(int Resellers, long Versions)
{
    public static async Task<PortfoliosState> ReadAsync(PortalDb db, Currency currency, CancellationToken ct)
    {
        var ofCurrency = db.Resellers.Where(r => r.Currency == currency);
        return new PortfoliosState(await ofCurrency.CountAsync(ct), await ofCurrency.SumAsync(r => r.PortfolioVersion, ct));
    }
}

/// <summary>Simulates a planned book and writes its notices, saving nothing.</summary>
internal sealed class BookForecaster(PortalDbFactory databases, SimulateImpact simulation, TimeProvider clock)
{
    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="planned">With the days that it shall have.</param>
    /// <param name="progress">Of the simulation.</param>
    /// <param name="ct">Cancels between two resellers.</param>
    public async Task<Outcome<BookForecast>> ReadAsync(Actor actor, PriceBook planned, IProgress<ImpactProgress>? progress, CancellationToken ct)
    {
        await using var db = databases.For(actor);

        // Before the simulation: what changes while it runs makes the state another one.
        var state = await PortfoliosState.ReadAsync(db, planned.Currency, ct);
        if (planned.MovesExistingOn is not { } movesOn)
        {
            return new BookForecast(state, null, []);
        }

        if (!(await simulation.RunAsync(actor, planned, movesOn, ImpactScope.BillsOfTheDay, progress, ct)).Is(out var impact, out var refusal))
        {
            return refusal;
        }

        var notices = new List<PriceNotice>();
        await using var moment = await ReadMoment.BeginAsync(db, ct);
        await foreach (var (resellerId, figures) in NoticeStream.ReadAsync(db, planned, impact.IsIncrease, UtcDay.Today(clock), ct: ct))
        {
            if (figures.IsAffected)
            {
                notices.Add(PriceNotice.Write(planned, resellerId, figures, clock.GetUtcNow().UtcDateTime));
            }
        }

        return new BookForecast(state, impact, notices);
    }
}
