namespace CloudPortal.Services.Accounts;

/// <summary>Tells open pages at once when somebody's access ends; each of them would find out by itself within half a minute.</summary>
public sealed class AccessEnds
{
    /// <summary>With the id of the user.</summary>
    public event Action<string>? Ended;

    internal void Tell(string userId) => Ended?.Invoke(userId);
}
