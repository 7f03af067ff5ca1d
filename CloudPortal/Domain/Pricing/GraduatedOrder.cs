namespace CloudPortal.Domain.Pricing;

/// <summary>
/// The order in which White Labels stand for graduated tiers: the day they became White Labels, then Cloud ID in ordinal
/// order; those without a Cloud ID yet last of their day, by licence number.
/// </summary>
internal static class GraduatedOrder
{
    private const int Letters = 7;
    private const int BitsOfLetter = 6;
    private const ulong AfterAllLetters = (1UL << (Letters * BitsOfLetter)) - 1;

    /// <returns>For each app its place from 1 among the White Labels that count; 0 for all others.</returns>
    public static int[] PositionsOf(LicensedApp[] apps, int whiteLabels)
    {
        var keys = new ulong[whiteLabels];
        var indexes = new int[whiteLabels];
        var count = 0;
        for (var i = 0; i < apps.Length; i++)
        {
            if (apps[i].CountsAsWhiteLabel)
            {
                (keys[count], indexes[count]) = (KeyOf(apps[i]), i);
                count++;
            }
        }

        Array.Sort(keys, indexes);
        SortWithinKeys(apps, keys, indexes);
        var positions = new int[apps.Length];
        for (var place = 0; place < indexes.Length; place++)
        {
            positions[indexes[place]] = place + 1;
        }

        return positions;
    }

    /// <summary>The day and the first letters as one number, which sorts much faster than looking into the apps.</summary>
    private static ulong KeyOf(LicensedApp app)
    {
        var day = (ulong)app.OrderedOn.DayNumber << (Letters * BitsOfLetter);
        if (app.CloudId is not { Value: var id })
        {
            return day | AfterAllLetters;
        }

        var letters = 0UL;
        for (var i = 0; i < Letters; i++)
        {
            letters = (letters << BitsOfLetter) | (i < id.Length ? Rank(id[i]) : 0UL);
        }

        return day | letters;
    }

    // Digits before letters, as in ordinal order; 0 is the end of a shorter one.
    private static ulong Rank(char c) => c <= '9' ? (ulong)(c - '0') + 1 : (ulong)(c - 'A') + 11;

    private static void SortWithinKeys(LicensedApp[] apps, ulong[] keys, int[] indexes)
    {
        ByName? byName = null;
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(indexes, start, end - start, byName ??= new ByName(apps));
            }

            start = end;
        }
    }

    /// <summary>Within one day and the same first letters; apps without a Cloud ID never share a key with others.</summary>
    private sealed class ByName(LicensedApp[] apps) : IComparer<int>
    {
        public int Compare(int x, int y) => (apps[x].CloudId, apps[y].CloudId) is ({ } left, { } right)
            ? string.CompareOrdinal(left.Value, right.Value)
            : apps[x].LicenceNumber.CompareTo(apps[y].LicenceNumber);
    }
}
