namespace CloudPortal.Domain.Pricing;

/// <summary>Takes the lines that the engine pushes. Totals, lists, effects and simulations are sinks of the one engine.</summary>
public interface IPriceLineSink
{
    /// <param name="appIndex">The app's index in the portfolio.</param>
    /// <param name="line">Valid during the call; copy what you keep.</param>
    void Add(int appIndex, in PriceLine line);
}
