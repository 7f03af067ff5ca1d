namespace CloudPortal.Components.Orders;

/// <summary>
/// Which figures have moved since they were first shown. The two classes flash alike; that they take turns starts the
/// flash anew while the element, and a focus on it, stays.
/// </summary>
internal sealed class ShownFigures
{
    private readonly Dictionary<string, (decimal Value, string? Look)> shown = new(StringComparer.Ordinal);

    /// <returns>Null until the figure has moved.</returns>
    public string? LookOf(string figure, decimal value)
    {
        var isKnown = shown.TryGetValue(figure, out var last);
        if (!isKnown || last.Value != value)
        {
            last = (value, !isKnown ? null : last.Look == " moved" ? " moved-again" : " moved");
            shown[figure] = last;
        }

        return last.Look;
    }
}
