using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Sample.Books;

/// <summary>A price book of the sample, read from its file by the importer of the editor.</summary>
internal static class BookFile
{
    /// <param name="name">Of the file, as <c>eur-2026.2</c>.</param>
    public static PriceBook Read(string name)
    {
        using var stream = typeof(BookFile).Assembly.GetManifestResourceStream($"{name}.csv")
            ?? throw new InvalidOperationException($"{name}.csv is not in the program");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var read = PriceBookCsvReader.Read(bytes.ToArray());
        var content = read.Content ?? throw new InvalidOperationException($"{name}.csv: {string.Join(" ", read.Problems)}");
        return PriceBook.Create(read.Name, read.Currency!, content, isSample: true);
    }
}
