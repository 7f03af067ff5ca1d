using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CloudPortal.Data.Converters;

/// <summary>For values that nobody changes in place: the same object is the same value.</summary>
internal sealed class WrittenOnceComparer<T>() : ValueComparer<T>(
    (x, y) => ReferenceEquals(x, y), value => value == null ? 0 : value.GetHashCode(), value => value)
    where T : class;
