namespace CloudPortal.Domain.Mail;

/// <summary>What came of handing a mail to a mail server. A closed family.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The server has taken it.</summary>
    public sealed record Taken : SendResult
    {
        public static readonly Taken Instance = new();
    }

    /// <summary>The server has refused it for good.</summary>
    public sealed record Refused(string Sentence) : SendResult;

    /// <summary>It was surely not handed over, and may be tried later.</summary>
    /// <param name="Sentence">Why.</param>
    /// <param name="IsServer">Whether that holds for any other mail at the moment, too.</param>
    public sealed record NotNow(string Sentence, bool IsServer) : SendResult;

    /// <summary>The server may have taken it or not.</summary>
    public sealed record Unclear(string Sentence) : SendResult;
}
