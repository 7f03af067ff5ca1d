using System.Text;

namespace CloudPortal.Documents.Typesetting;

/// <summary>
/// The bidirectional algorithm (UAX #9) for a line of text: even levels read from left to right, odd ones from right to
/// left. The text's first letter decides its own direction. Of the explicit controls the isolates count, which a name
/// within a sentence stands in; embeddings and overrides do nothing.
/// </summary>
public static class ReadingOrder
{
    public const char LeftToRightIsolate = '\u2066';
    public const char RightToLeftIsolate = '\u2067';
    public const char FirstStrongIsolate = '\u2068';
    public const char PopIsolate = '\u2069';

    private const int DeepestLevel = 124;

    /// <summary>A name in a sentence keeps its own direction and leaves the sentence its.</summary>
    public static string Isolated(string name) => FirstStrongIsolate + name + PopIsolate;

    /// <param name="text">Without lone surrogates.</param>
    /// <returns>For each UTF-16 unit its level, and that of the whole.</returns>
    public static (byte[] Levels, byte Base) Levels(string text)
    {
        var levels = new byte[text.Length];
        var ends = Ends(text);
        var whole = (byte)(StartsRight(text, ends, 0, text.Length) ? 1 : 0);
        Resolve(text, ends, 0, text.Length, whole, levels);
        return (levels, whole);
    }

    /// <summary>Level runs of a line in the order of the eye (rule L2).</summary>
    public static IReadOnlyList<(int Start, int End, byte Level)> VisualRuns(ReadOnlySpan<byte> levels)
    {
        var runs = new List<(int Start, int End, byte Level)>();
        for (var start = 0; start < levels.Length;)
        {
            var end = start + 1;
            while (end < levels.Length && levels[end] == levels[start]) end++;
            runs.Add((start, end, levels[start]));
            start = end;
        }

        for (var level = runs.Count == 0 ? 0 : runs.Max(r => r.Level); level > 0; level--)
        {
            for (var start = 0; start < runs.Count; start++)
            {
                var count = 0;
                while (start + count < runs.Count && runs[start + count].Level >= level) count++;
                runs.Reverse(start, count);
                start += count;
            }
        }

        return runs;
    }

    private static void Resolve(string text, int[] ends, int start, int end, byte level, byte[] levels)
    {
        var sequence = new BidiSequence(level);
        for (var at = start; at < end;)
        {
            var rune = Rune.GetRuneAt(text, at);
            var close = level < DeepestLevel ? ends[at] : at;
            if (close > at)
            {
                var isRight = text[at] == RightToLeftIsolate || (text[at] == FirstStrongIsolate && StartsRight(text, ends, at + 1, close));
                Resolve(text, ends, at + 1, close, (byte)(level + ((level % 2 == 1) == isRight ? 2 : 1)), levels);
                sequence.Add(at, rune, BidiClass.Neutral);
                at = close;
            }
            else
            {
                sequence.Add(at, rune, BidiClasses.Of(rune));
                at += rune.Utf16SequenceLength;
            }
        }

        sequence.Resolve(levels);
    }

    /// <summary>Rules P2 and P3: what stands in isolates does not count.</summary>
    private static bool StartsRight(string text, int[] ends, int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (ends[at] > at)
            {
                at = ends[at];
                continue;
            }

            var rune = Rune.GetRuneAt(text, at);
            switch (BidiClasses.Of(rune))
            {
                case BidiClass.Left:
                    return false;
                case BidiClass.Right or BidiClass.ArabicLetter:
                    return true;
            }

            at += rune.Utf16SequenceLength;
        }

        return false;
    }

    /// <summary>For each isolate where it ends; for what is none, and for one that never ends, its own place.</summary>
    private static int[] Ends(string text)
    {
        var ends = Enumerable.Range(0, text.Length).ToArray();
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is LeftToRightIsolate or RightToLeftIsolate or FirstStrongIsolate)
            {
                open.Push(at);
            }
            else if (text[at] == PopIsolate && open.TryPop(out var start))
            {
                ends[start] = at;
            }
        }

        return ends;
    }
}
