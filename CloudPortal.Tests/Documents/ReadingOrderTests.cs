using CloudPortal.Documents.Typesetting;

namespace CloudPortal.Tests.Documents;

/// <summary>Even levels read from left to right, odd ones from right to left; expected as the reference implementations say.</summary>
public sealed class ReadingOrderTests
{
    [Theory]
    [InlineData("Voice 24", "00000000")]
    [InlineData("שלום", "1111")]
    [InlineData("Voice שלום GmbH", "000000111100000")]
    [InlineData("שלום Voice", "1111122222")]
    [InlineData("שלום 24", "1111122")]
    [InlineData("Voice שלום 24", "0000001111122")]
    [InlineData("שלום 1.5, 20%", "1111122211222")]
    [InlineData("שלום -5", "1111112")]
    [InlineData("شركة 24-5", "111112212")]
    [InlineData("٢٤ Voice", "22000000")]
    public void Numbers_and_words_go_their_own_way(string text, string levels) => Assert.Equal(levels, Levels(text));

    [Theory]
    [InlineData("שלום (Voice) אב", "111111222221111")]
    [InlineData("Voice שלום (א) GmbH", "0000001111111100000")]
    public void Both_brackets_of_a_pair_go_the_same_way(string text, string levels) => Assert.Equal(levels, Levels(text));

    [Theory]
    [InlineData("Voice \u2068שלום 24\u2069 7", "00000001111122000")]
    [InlineData("שלום \u2068Voice\u2069 7", "11111122222112")]
    public void A_name_within_a_sentence_leaves_the_sentence_its_way(string text, string levels) => Assert.Equal(levels, Levels(text));

    [Theory]
    [InlineData("")]
    [InlineData("\u2069\u2068\u2068")]
    [InlineData("((([{]}")]
    [InlineData("\u0301")]
    public void Text_that_is_none_has_its_levels_too(string text) => Assert.Equal(text.Length, Levels(text).Length);

    [Fact]
    public void Isolates_in_isolates_without_end_are_no_danger() =>
        Assert.Equal(3000, ReadingOrder.Levels(new string('\u2068', 1000) + new string('א', 1000) + new string('\u2069', 1000)).Levels.Length);

    [Fact]
    public void The_eye_meets_the_runs_in_their_order()
    {
        var (levels, _) = ReadingOrder.Levels("אב 12 Voice");

        Assert.Equal([(6, 11), (5, 6), (3, 5), (0, 3)], ReadingOrder.VisualRuns(levels).Select(r => (r.Start, r.End)));
    }

    private static string Levels(string text) => string.Concat(ReadingOrder.Levels(text).Levels);
}
