namespace CloudPortal.Components.Orders;

/// <summary>What a page that types an order shows.</summary>
public enum OrderPageState
{
    Loading,
    Open,

    /// <summary>Not for who asks; what is unknown and what is somebody else's look alike.</summary>
    Refused,

    /// <summary>The draft became an order.</summary>
    Ordered,

    /// <summary>The draft was thrown away, here or in another window.</summary>
    Discarded,
}
