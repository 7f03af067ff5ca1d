using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Orders;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Services.Home;

/// <summary>A reseller's home.</summary>
public sealed record HomeView
{
    public const int MostAttention = 6;

    public required string LegalName { get; init; }

    public required PortfolioSnapshot Portfolio { get; init; }

    public required RunRate RunRate { get; init; }

    /// <summary>What each tier costs this reseller; empty when no book sells White Labels.</summary>
    public required IReadOnlyList<TierPrice> Tiers { get; init; }

    /// <summary>Null when nothing saves, or not soon enough.</summary>
    public required Nudge? Nudge { get; init; }

    /// <summary>What the first White Label would cost; only for a portfolio without apps.</summary>
    public required OrderPreview? First { get; init; }

    public required BillableUsers Users { get; init; }

    /// <summary>The first of the apps that want a look.</summary>
    public required IReadOnlyList<AttentionItem> Attention { get; init; }

    /// <summary>How many want one.</summary>
    public required int AttentionCount { get; init; }

    /// <summary>The latest changes that moved the run-rate, the latest first.</summary>
    public required IReadOnlyList<AuditEntry> Activity { get; init; }

    /// <summary>What is announced of prices to come.</summary>
    public required IReadOnlyList<NoticeLetter> Notices { get; init; }

    public required IReadOnlyList<SavedDraft> Drafts { get; init; }

    /// <summary>Quotes that wait for an answer.</summary>
    public required IReadOnlyList<OwnQuoteLine> OpenQuotes { get; init; }

    /// <summary>Steps of growth plans whose day is near or past, as long as they can be ordered.</summary>
    public required IReadOnlyList<DueStep> DueSteps { get; init; }

    public required bool MayOrder { get; init; }

    public required bool MayEdit { get; init; }
}

/// <summary>The run-rate by what it is paid for; the sum of the parts is the total.</summary>
public sealed record RunRate(decimal WhiteLabels, decimal Users, decimal CustomerApps, decimal OtherApps)
{
    public decimal Total => Platform + Users;

    /// <summary>What falls due in advance on the 1st.</summary>
    public decimal Platform => WhiteLabels + CustomerApps + OtherApps;

    public static RunRate Of(PortfolioSnapshot portfolio)
    {
        var sink = default(Sink);
        PortfolioPricer.PriceMonth(portfolio.OnNextFirst, ref sink);
        return new RunRate(sink.WhiteLabels, sink.Users, sink.CustomerApps, sink.OtherApps);
    }

    private struct Sink : IPriceLineSink
    {
        public decimal WhiteLabels;
        public decimal Users;
        public decimal CustomerApps;
        public decimal OtherApps;

        public void Add(int appIndex, in PriceLine line)
        {
            switch (line)
            {
                case { Component: PriceComponent.Users }:
                    Users += line.Amount;
                    break;
                case { App.Bundle: Domain.Bundle.WhiteLabel }:
                    WhiteLabels += line.Amount;
                    break;
                case { App.Placement: Domain.Placement.CustomerApp }:
                    CustomerApps += line.Amount;
                    break;
                default:
                    OtherApps += line.Amount;
                    break;
            }
        }
    }
}

/// <summary>The measured users of the last month that is over.</summary>
/// <param name="Month">Its 1st.</param>
/// <param name="Users">Of all apps.</param>
/// <param name="Apps">How many apps were measured.</param>
/// <param name="CustomerApps">How many of them are customer apps.</param>
public sealed record BillableUsers(DateOnly Month, long Users, int Apps, int CustomerApps);

/// <summary>An app that wants a look.</summary>
/// <param name="App">With its terms of today.</param>
/// <param name="Platform">Its platform fee from the next 1st.</param>
/// <param name="Saving">Terminating: what its end saves per month from the next 1st; otherwise null.</param>
public sealed record AttentionItem(PortfolioApp App, decimal Platform, decimal? Saving);
