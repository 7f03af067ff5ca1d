namespace CloudPortal.Components.Shared;

/// <summary>The address of a list: its page, and what is asked of it.</summary>
/// <typeparam name="TSelf">The address itself.</typeparam>
/// <typeparam name="TQuery">What it asks a service for.</typeparam>
public interface IListAddress<TSelf, TQuery>
    where TSelf : IListAddress<TSelf, TQuery>
{
    /// <summary>The page, without a query.</summary>
    static abstract string Path { get; }

    TQuery Query { get; }

    /// <param name="query">With or without the question mark; what cannot be read falls back to what the page shows by itself.</param>
    static abstract TSelf Read(string query);
}
