namespace CloudPortal.Components.Shared;

/// <summary>Where a step of a wizard stands.</summary>
public enum StepState
{
    Done,
    Now,
    Next,
}
