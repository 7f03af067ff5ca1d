using System.Security;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Commands.Price;

/// <summary>The file, or standard input, could not be read; the message is one line for the user.</summary>
public sealed class UnreadableInputException(string message, Exception inner) : Exception(message, inner);

internal static class InputFile
{
    /// <exception cref="UnreadableInputException">It is not there, is a directory, or may not be read.</exception>
    public static byte[] ReadAll(string file, Stream standardInput)
    {
        try
        {
            if (file != "-")
            {
                return File.ReadAllBytes(file);
            }

            using var bytes = new MemoryStream();
            standardInput.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException)
        {
            throw new UnreadableInputException(OneLine.Of($"{file}: cannot be read: {ReasonOf(e, file)}"), e);
        }
    }

    private static string ReasonOf(Exception e, string file) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException when Directory.Exists(file) => "it is a directory",
        UnauthorizedAccessException => "it may not be read",
        ArgumentException => "this is not the name of a file",
        _ => e.Message,
    };
}
