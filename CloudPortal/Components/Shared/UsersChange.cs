namespace CloudPortal.Components.Shared;

/// <summary>What the month of the whole portfolio would change by with so many users of this app.</summary>
public sealed record UsersChange(int Users, decimal Change);
