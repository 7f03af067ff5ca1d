namespace CloudPortal.Domain.Pricing;

/// <summary>
/// The order in which White Labels stand for graduated tiers: the day they became White Labels, then Cloud ID in ordinal
/// order; those without a Cloud ID yet last of their day, by licence number.
/// </summary>
internal static class GraduatedOrder
{
    /// <returns>For each app its place from 1 among the White Labels that count; 0 for all others.</returns>
    public static int[] PositionsOf(ReadOnlySpan<LicensedApp> apps)
    {
        var positions = new int[apps.Length];
        var whiteLabels = new LicensedApp[apps.Length];
        var indexes = new int[apps.Length];
        var count = 0;
        for (var i = 0; i < apps.Length; i++)
        {
            if (apps[i].CountsAsWhiteLabel)
            {
                (whiteLabels[count], indexes[count]) = (apps[i], i);
                count++;
            }
        }

        whiteLabels.AsSpan(0, count).Sort(indexes.AsSpan(0, count), default(ByAge));
        for (var place = 0; place < count; place++)
        {
            positions[indexes[place]] = place + 1;
        }

        return positions;
    }

    private readonly struct ByAge : IComparer<LicensedApp>
    {
        public int Compare(LicensedApp? x, LicensedApp? y)
        {
            var byDay = x!.OrderedOn.CompareTo(y!.OrderedOn);
            if (byDay != 0)
            {
                return byDay;
            }

            return (x.CloudId, y.CloudId) switch
            {
                ({ } left, { } right) => string.CompareOrdinal(left.Value, right.Value),
                (null, null) => x.LicenceNumber.CompareTo(y.LicenceNumber),
                (null, _) => 1,
                _ => -1,
            };
        }
    }
}
