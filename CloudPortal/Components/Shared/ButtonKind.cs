namespace CloudPortal.Components.Shared;

/// <summary>A screen has one filled button; what destroys is outlined in red and says what happens.</summary>
public enum ButtonKind
{
    Filled,
    Outlined,
    Text,
    Danger,
}

/// <summary>28, 32 or 40 px; a phone has 36 and 44.</summary>
public enum ButtonSize
{
    Small,
    Normal,
    Large,
}
