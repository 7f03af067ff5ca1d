namespace CloudPortal.Components.Orders;

/// <summary>What a page that types an order shows.</summary>
public enum OrderPageState
{
    Loading,
    Open,

    /// <summary>Unknown, or somebody else's: the two look alike.</summary>
    NotFound,
    Forbidden,

    /// <summary>The draft became an order.</summary>
    Ordered,

    /// <summary>The draft was thrown away, here or in another window.</summary>
    Discarded,
}
