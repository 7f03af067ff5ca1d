namespace CloudPortal.Components.Shared;

/// <summary>What a tag's or a note's colour says.</summary>
public enum Mood
{
    Plain,
    Accent,
    Good,
    Warning,
    Bad,
}
