using System.Collections;

namespace CloudPortal.Domain.Pricing;

/// <summary>A long list of a preview that only an order or a drawer reads: it is made when it is read, not at every keystroke.</summary>
internal sealed class PricedWhenRead<T>(Func<IReadOnlyList<T>> make) : IReadOnlyList<T>
{
    private readonly Lazy<IReadOnlyList<T>> list = new(make);

    public int Count => list.Value.Count;

    public T this[int index] => list.Value[index];

    public IEnumerator<T> GetEnumerator() => list.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
