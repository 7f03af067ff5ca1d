using CloudPortal.Domain.Audit;

namespace CloudPortal.Tests.Domain.Audit;

public sealed class AuditWordsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_action_has_words_of_its_own_alone_and_behind_its_subject(bool isAlone)
    {
        var words = Enum.GetValues<AuditAction>().Select(a => isAlone ? AuditWords.Of(a) : AuditWords.BehindSubject(a)).ToList();

        Assert.All(words, Assert.NotEmpty);
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
    }
}
