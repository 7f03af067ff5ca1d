namespace CloudPortal.Components.Shared;

/// <summary>The number of users from which the other one is the cheaper.</summary>
/// <param name="Words"><c>B is cheaper</c>, behind <c>from 3 511</c>.</param>
public sealed record UsersTurn(int Users, string Words);
