namespace CloudPortal.Components.Orders;

/// <summary>Which figures have moved since they were first shown: their element, keyed by the value, is made anew and flashes once.</summary>
internal sealed class ShownFigures
{
    private readonly Dictionary<string, (decimal Value, bool Moved)> shown = new(StringComparer.Ordinal);

    public bool HasMoved(string figure, decimal value)
    {
        var isKnown = shown.TryGetValue(figure, out var last);
        if (!isKnown || last.Value != value)
        {
            last = (value, Moved: isKnown);
            shown[figure] = last;
        }

        return last.Moved;
    }
}
