namespace CloudPortal.Domain.Mail;

/// <summary>A file that goes with a mail; apart from it, so that lists do not load it.</summary>
public sealed class OutboxAttachment
{
    public const int MaxNameLength = 200;

    private OutboxAttachment()
    {
    }

    public long Id { get; private set; }

    public long MailId { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>As <c>application/pdf</c>.</summary>
    public string MediaType { get; private set; } = "";

    public byte[] Bytes { get; private set; } = [];

    internal static OutboxAttachment Of(NewAttachment file) => new()
    {
        FileName = MailLine.Of(file.FileName, MaxNameLength),
        MediaType = MailLine.Of(file.MediaType, MaxNameLength),
        Bytes = file.Bytes,
    };
}
