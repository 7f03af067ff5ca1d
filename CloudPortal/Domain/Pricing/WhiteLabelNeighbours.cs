namespace CloudPortal.Domain.Pricing;

/// <summary>The platform fees of all White Labels with some number of them, before users.</summary>
/// <param name="WhiteLabels">How many count.</param>
/// <param name="TierDiscount">The percentage of the tier that contains that number.</param>
/// <param name="ThisApp">The fee of the app that was asked about; 0 where it is the one that is gone.</param>
/// <param name="All">The fees of all White Labels together.</param>
/// <param name="SetupOnce">The setup fee of one more; otherwise 0.</param>
public sealed record WhiteLabelCount(int WhiteLabels, decimal TierDiscount, decimal ThisApp, decimal All, decimal SetupOnce)
{
    /// <summary>What all fees together change by per month against another number.</summary>
    public decimal ChangeFrom(WhiteLabelCount now) => All - now.All;

    /// <summary>The change of the first year against another number: one-off and twelve months.</summary>
    public decimal FirstYearFrom(WhiteLabelCount now) => SetupOnce + (12 * ChangeFrom(now));

    /// <summary>When the one-off is paid back against another number; null when the month gets no cheaper.</summary>
    public int? PayBackMonthsFrom(WhiteLabelCount now) => PayBack.Months(SetupOnce, -ChangeFrom(now));
}

/// <summary>"With one more or one less White Label": engine results beside that of now.</summary>
/// <param name="OneLess">Without the app that was asked about.</param>
/// <param name="Now">As it stands.</param>
/// <param name="OneMore">With one more; null when the book sells no White Labels.</param>
public sealed record WhiteLabelNeighbours(WhiteLabelCount OneLess, WhiteLabelCount Now, WhiteLabelCount? OneMore)
{
    /// <param name="portfolio">The portfolio of the day that is looked at.</param>
    /// <param name="appIndex">A White Label of it that counts.</param>
    /// <param name="book">The book that would price one more.</param>
    public static WhiteLabelNeighbours Of(Portfolio portfolio, int appIndex, PriceBook book)
    {
        var app = portfolio.Apps[appIndex];
        var without = portfolio.Of(portfolio.Apps.Where((_, i) => i != appIndex));
        var now = Fees(portfolio, appIndex);
        var feeWithOneLess = app.Book.VolumeMode == VolumeMode.AllUnits ? FeeAmong(without, app) : now.This;
        return new WhiteLabelNeighbours(
            new WhiteLabelCount(without.WhiteLabels, app.Book.TierOf(without.WhiteLabels).Discount, feeWithOneLess, Fees(without, -1).All, 0m),
            new WhiteLabelCount(portfolio.WhiteLabels, app.Book.TierOf(portfolio.WhiteLabels).Discount, now.This, now.All, 0m),
            OneMoreOf(portfolio, appIndex, book));
    }

    private static WhiteLabelCount? OneMoreOf(Portfolio portfolio, int appIndex, PriceBook book)
    {
        if (FurtherWhiteLabels.Price(portfolio, book, 1) is not { } further)
        {
            return null;
        }

        var with = portfolio.With([FurtherWhiteLabels.Sample(book, portfolio.Day)]);
        var (@this, all) = Fees(with, appIndex);
        return new WhiteLabelCount(with.WhiteLabels, portfolio.Apps[appIndex].Book.TierOf(with.WhiteLabels).Discount, @this, all, further.SetupOnce);
    }

    private static (decimal This, decimal All) Fees(Portfolio portfolio, int appIndex)
    {
        var sink = new FeeSink(appIndex);
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return (sink.This, sink.All);
    }

    /// <summary>What the app would pay if only the others counted.</summary>
    private static decimal FeeAmong(Portfolio others, LicensedApp app)
    {
        var rule = new DiscountRule(others, furtherWhiteLabels: 0);
        var discount = rule.Of(0, app);
        return PortfolioPricer.Line(app, PriceComponent.Platform, app.Book.RateFor(app.Bundle, app.Placement)!.Platform, 1, discount, null).Amount;
    }

    private struct FeeSink(int index) : IPriceLineSink
    {
        public decimal This { get; private set; }

        public decimal All { get; private set; }

        public void Add(int appIndex, in PriceLine line)
        {
            if (line is { Component: PriceComponent.Platform, App.Bundle: Bundle.WhiteLabel })
            {
                All += line.Amount;
                This += appIndex == index ? line.Amount : 0m;
            }
        }
    }
}
