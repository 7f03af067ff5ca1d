using CloudPortal.Commands.Price;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Commands;

/// <summary>The price book of a file that a command is given.</summary>
internal static class BookInput
{
    /// <returns>Null when there is none; then the reasons stand on <paramref name="error"/>, one line each.</returns>
    public static PriceBook? Read(string file, Stream standardInput, TextWriter error)
    {
        try
        {
            var (book, problems) = PriceDocumentReader.ReadBook(InputFile.ReadAll(file, standardInput));
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
