namespace CloudPortal.Components.Shared;

/// <summary>Where a modal comes from: the right, the foot of a phone, the left.</summary>
public enum ModalKind
{
    Drawer,
    Sheet,
    Rail,
}
