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
        var whole = (byte)(StartsRight(text, 0, text.Length) ? 1 : 0);
        Resolve(text, 0, text.Length, whole, levels);
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

    private static void Resolve(string text, int start, int end, byte level, byte[] levels)
    {
        var sequence = new BidiSequence(level);
        for (var at = start; at < end;)
        {
            var rune = Rune.GetRuneAt(text, at);
            var close = text[at] is LeftToRightIsolate or RightToLeftIsolate or FirstStrongIsolate && level < DeepestLevel ? Close(text, at, end) : at;
            if (close > at)
            {
                var isRight = text[at] == RightToLeftIsolate || (text[at] == FirstStrongIsolate && StartsRight(text, at + 1, close));
                Resolve(text, at + 1, close, (byte)(level + ((level % 2 == 1) == isRight ? 2 : 1)), levels);
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
    private static bool StartsRight(string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (text[at] is LeftToRightIsolate or RightToLeftIsolate or FirstStrongIsolate)
            {
                at = Math.Max(Close(text, at, end), at + 1);
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

    /// <summary>Where the isolate ends; where it starts when it never does.</summary>
    private static int Close(string text, int start, int end)
    {
        var depth = 0;
        for (var at = start; at < end; at++)
        {
            depth += text[at] switch { LeftToRightIsolate or RightToLeftIsolate or FirstStrongIsolate => 1, PopIsolate => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        return start;
    }
}
