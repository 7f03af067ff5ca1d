namespace CloudPortal.Domain.Licensing;

/// <summary>The life of a price book, as of a day.</summary>
public enum PriceBookState
{
    /// <summary>Changes; prices nothing.</summary>
    Draft = 0,

    /// <summary>Will price new orders from its day on; immutable.</summary>
    Scheduled = 1,

    /// <summary>Prices new orders.</summary>
    Active = 2,

    /// <summary>A later book prices new orders; licences that stayed are still priced by it.</summary>
    Retired = 3,
}
