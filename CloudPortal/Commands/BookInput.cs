using CloudPortal.Commands.Price;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Commands;

/// <summary>The price book of a file that a command is given.</summary>
internal static class BookInput
{
    /// <param name="file">A path, or <c>-</c> for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Read only for <c>-</c>.</param>
    /// <param name="asDraft">Whether it shall become a draft.</param>
    /// <param name="error">Gets what is wrong.</param>
    /// <returns>Null when there is none; then the reasons stand on <paramref name="error"/>, one line each.</returns>
    public static PriceBook? Read(string file, Stream standardInput, bool asDraft, TextWriter error)
    {
        try
        {
            var (book, problems) = PriceDocumentReader.ReadBook(InputFile.ReadAll(file, standardInput), asDraft);
            problems.WriteTo(error);
            return book;
        }
        catch (UnreadableInputException e)
        {
            error.WriteLine(e.Message);
            return null;
        }
    }
}
