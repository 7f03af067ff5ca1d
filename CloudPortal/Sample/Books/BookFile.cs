using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Sample.Books;

/// <summary>A price book of the sample, read from its file by the reader of the <c>price</c> command.</summary>
internal static class BookFile
{
    /// <param name="name">Of the file, as <c>eur-2026.2</c>.</param>
    public static PriceBook Read(string name)
    {
        using var stream = typeof(BookFile).Assembly.GetManifestResourceStream($"{name}.json")
            ?? throw new InvalidOperationException($"{name}.json is not in the program");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var (book, problems) = PriceDocumentReader.ReadBook(bytes.ToArray());
        return book ?? throw new InvalidOperationException($"{name}.json {string.Join("; ", problems.Lines)}");
    }
}
