using System.Text;

namespace CloudPortal.Documents.Typesetting;

/// <summary>The characters of one embedding level, to which the rules W, N and I apply.</summary>
internal sealed class BidiSequence(byte level)
{
    private const string Opening = "([{";
    private const string Closing = ")]}";

    /// <summary>Text with deeper ones has no pairs (BD16).</summary>
    private const int DeepestBracket = 63;

    private readonly List<int> at = [];
    private readonly List<Rune> runes = [];
    private readonly List<BidiClass> classes = [];
    private readonly BidiClass own = level % 2 == 1 ? BidiClass.Right : BidiClass.Left;

    public void Add(int position, Rune rune, BidiClass kind)
    {
        at.Add(position);
        runes.Add(rune);
        classes.Add(kind);
    }

    public void Resolve(byte[] levels)
    {
        Marks();
        Numbers();
        NumberNeighbours();
        Brackets();
        Neutrals();
        for (var i = 0; i < at.Count; i++)
        {
            var up = (level % 2, classes[i]) switch
            {
                (0, BidiClass.Left) or (1, BidiClass.Right) => 0,
                (0, BidiClass.EuropeanNumber or BidiClass.ArabicNumber) => 2,
                _ => 1,
            };
            levels.AsSpan(at[i], runes[i].Utf16SequenceLength).Fill((byte)(level + up));
        }
    }

    /// <summary>W1</summary>
    private void Marks()
    {
        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] == BidiClass.Mark)
            {
                classes[i] = i == 0 ? own : classes[i - 1];
            }
        }
    }

    /// <summary>W2 and W3; W4 to W7 look at their results.</summary>
    private void Numbers()
    {
        var strong = own;
        for (var i = 0; i < classes.Count; i++)
        {
            switch (classes[i])
            {
                case BidiClass.Left or BidiClass.Right or BidiClass.ArabicLetter:
                    strong = classes[i];
                    break;
                case BidiClass.EuropeanNumber when strong == BidiClass.ArabicLetter:
                    classes[i] = BidiClass.ArabicNumber;
                    break;
            }
        }

        Replace(BidiClass.ArabicLetter, BidiClass.Right);
    }

    private void NumberNeighbours()
    {
        for (var i = 1; i < classes.Count - 1; i++)
        {
            var (before, after) = (classes[i - 1], classes[i + 1]);
            var joins = classes[i] switch
            {
                BidiClass.NumberSign => before == BidiClass.EuropeanNumber,
                BidiClass.NumberSeparator => before is BidiClass.EuropeanNumber or BidiClass.ArabicNumber,
                _ => false,
            };
            if (joins && before == after)
            {
                classes[i] = before;
            }
        }

        for (var i = 0; i < classes.Count; i++)
        {
            var end = EndOf(i, BidiClass.NumberTerminator);
            var besideNumber = end > i && ((i > 0 && classes[i - 1] == BidiClass.EuropeanNumber) || (end < classes.Count && classes[end] == BidiClass.EuropeanNumber));
            for (; i < end; i++)
            {
                classes[i] = besideNumber ? BidiClass.EuropeanNumber : BidiClass.Neutral;
            }
        }

        Replace(BidiClass.NumberSign, BidiClass.Neutral);
        Replace(BidiClass.NumberSeparator, BidiClass.Neutral);
        var strong = own;
        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] is BidiClass.Left or BidiClass.Right)
            {
                strong = classes[i];
            }
            else if (classes[i] == BidiClass.EuropeanNumber && strong == BidiClass.Left)
            {
                classes[i] = BidiClass.Left;
            }
        }
    }

    /// <summary>N0: both of a pair go the same way.</summary>
    private void Brackets()
    {
        foreach (var (open, close) in BracketPairs())
        {
            var inside = classes.GetRange(open + 1, close - open - 1).Select(Strong).ToList();
            var last = classes.FindLastIndex(open, open + 1, c => c != BidiClass.Neutral);
            var before = last < 0 ? own : Strong(classes[last]);
            BidiClass? direction = inside.Contains(own) ? own : inside.All(c => c == BidiClass.Neutral) ? null : before == own ? own : before;
            if (direction is { } both)
            {
                (classes[open], classes[close]) = (both, both);
            }
        }
    }

    private List<(int Open, int Close)> BracketPairs()
    {
        var open = new Stack<int>();
        var pairs = new List<(int Open, int Close)>();
        for (var i = 0; i < runes.Count; i++)
        {
            if (classes[i] != BidiClass.Neutral || !runes[i].IsAscii)
            {
                continue;
            }

            var c = (char)runes[i].Value;
            if (Opening.Contains(c, StringComparison.Ordinal))
            {
                open.Push(i);
                if (open.Count > DeepestBracket)
                {
                    return [];
                }
            }
            else if (Closing.IndexOf(c, StringComparison.Ordinal) is >= 0 and var kind && open.Any(o => runes[o].Value == Opening[kind]))
            {
                while (runes[open.Peek()].Value != Opening[kind]) open.Pop();
                pairs.Add((open.Pop(), i));
            }
        }

        return [.. pairs.OrderBy(p => p.Open)];
    }

    /// <summary>N1 and N2</summary>
    private void Neutrals()
    {
        for (var i = 0; i < classes.Count; i++)
        {
            var end = EndOf(i, BidiClass.Neutral);
            var before = i == 0 ? own : Strong(classes[i - 1]);
            var after = end == classes.Count ? own : Strong(classes[end]);
            for (; i < end; i++)
            {
                classes[i] = before == after ? before : own;
            }
        }
    }

    /// <summary>Beside neutrals, numbers count as text from right to left.</summary>
    private static BidiClass Strong(BidiClass kind) => kind is BidiClass.EuropeanNumber or BidiClass.ArabicNumber ? BidiClass.Right : kind;

    private int EndOf(int start, BidiClass kind)
    {
        var end = start;
        while (end < classes.Count && classes[end] == kind) end++;
        return end;
    }

    private void Replace(BidiClass old, BidiClass with)
    {
        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] == old)
            {
                classes[i] = with;
            }
        }
    }
}
