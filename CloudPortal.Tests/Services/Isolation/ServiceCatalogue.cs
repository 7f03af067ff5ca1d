using System.Reflection;
using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services;
using CloudPortal.Services.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Services.Isolation;

/// <summary>
/// What a page or a command can call. A service is a class of CloudPortal.Services that is registered, or that takes the
/// door to the database or an actor; what does none of this is pure, and has nothing to give away.
/// </summary>
internal static class ServiceCatalogue
{
    public static IReadOnlyList<Type> Registered { get; } =
    [
        .. new ServiceCollection().AddPortalServices().AddAccounts()
            .Select(s => s.ImplementationType)
            .OfType<Type>()
            .Where(IsOurs)
            .Distinct()
            .OrderBy(t => t.FullName, StringComparer.Ordinal),
    ];

    /// <summary>What anybody with a reference can call: their own public methods, but not what a framework's class made them override.</summary>
    public static IReadOnlyList<MethodInfo> Methods { get; } = [.. Registered.Where(t => t.IsVisible).SelectMany(PublicMethods).Where(m => !TakesRecipient(m))];

    /// <summary>What the holder of a quote's link can call: whoever made the recipient has found it by the hash of its token.</summary>
    public static IReadOnlyList<MethodInfo> OfRecipients { get; } = [.. Registered.Where(t => t.IsVisible).SelectMany(PublicMethods).Where(TakesRecipient)];

    public static IReadOnlyList<MethodInfo> WithActor { get; } = [.. Methods.Where(TakesActorFirst)];

    /// <summary>Public ways to data beside the registered services.</summary>
    public static IEnumerable<MethodInfo> Others => typeof(PortalServices).Assembly.GetTypes()
        .Where(t => IsOurs(t) && t.IsVisible && !Registered.Contains(t))
        .SelectMany(PublicMethods)
        .Where(m => OpensDatabase(m.DeclaringType!) || m.GetParameters().Any(p => IsWay(p.ParameterType)));

    public static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    public static bool TakesActorFirst(MethodInfo method) =>
        method.GetParameters() is [var first, ..] && typeof(Actor).IsAssignableFrom(first.ParameterType);

    private static bool TakesRecipient(MethodInfo method) => method.GetParameters() is [var first, ..] && first.ParameterType == typeof(Actor.Recipient);

    private static IEnumerable<MethodInfo> PublicMethods(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => !m.IsSpecialName && m.GetBaseDefinition() == m && m.Name != nameof(IDisposable.Dispose) && !IsWrittenByCompiler(m));

    private static bool IsWrittenByCompiler(MethodInfo method) =>
        method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false);

    private static bool OpensDatabase(Type type) => type.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => IsWay(p.ParameterType));

    private static bool IsWay(Type type) => type == typeof(PortalDbFactory) || type == typeof(PortalDb) || typeof(Actor).IsAssignableFrom(type);

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("CloudPortal.Services", StringComparison.Ordinal) == true;
}
