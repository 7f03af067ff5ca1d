using System.CommandLine;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Commands.Price;

/// <summary><c>price FILE.json|-</c>: one portfolio in, an explained price out; without a database or a browser.</summary>
public static class PriceCommand
{
    public static Command Create(TextWriter error)
    {
        var file = new Argument<string>("file") { Description = "The portfolio as a JSON file, or - for standard input." };
        var command = new Command("price", "Prices the portfolio in a file and explains every amount.") { file };
        command.SetAction(parsed =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            return Run(parsed.GetRequiredValue(file), input, output, error);
        });
        return command;
    }

    /// <param name="file">A path, or <c>-</c> for <paramref name="input"/>.</param>
    /// <param name="input">Read only for <c>-</c>.</param>
    /// <param name="output">Gets the whole result in UTF-8, or nothing.</param>
    /// <param name="error">Gets one line for each problem.</param>
    /// <returns>0 with a result, 2 when the input is wrong.</returns>
    public static int Run(string file, Stream input, Stream output, TextWriter error)
    {
        try
        {
            var reading = PriceDocumentReader.Read(InputFile.ReadAll(file, input));
            if (reading.Document is not { } document)
            {
                reading.Problems.WriteTo(error);
                return PortalCommands.Refused;
            }

            // Complete before the first byte leaves: an error on the way must not leave half a result behind.
            using var result = new MemoryStream();
            PriceResultWriter.Write(document, result);
            output.Write(result.GetBuffer().AsSpan(0, (int)result.Length));
            output.Flush();
            return 0;
        }
        catch (UnreadableInputException e)
        {
            error.WriteLine(e.Message);
        }
        catch (OverflowException)
        {
            error.WriteLine("$: the amounts are too large to be calculated exactly");
        }
        catch (IOException e)
        {
            error.WriteLine(OneLine.Of($"the result cannot be written: {e.Message}"));
        }

        return PortalCommands.Refused;
    }
}
