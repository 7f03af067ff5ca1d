using System.CommandLine;
using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Commands;

/// <summary><c>book export NAME</c> and <c>book import FILE</c>: a price book as the object <c>book</c> of a <c>price</c> document.</summary>
public static class BookCommand
{
    public static Command Create(Func<CommandSettings> settings, TextWriter error)
    {
        var name = new Argument<string>("name") { Description = "The book's name with its version, as \"EUR 2026.2\"." };
        var export = new Command("export", "Writes a price book as JSON.") { name };
        export.SetAction(async (parsed, _) =>
        {
            await using var output = Console.OpenStandardOutput();
            return await ExportAsync(settings(), parsed.GetRequiredValue(name), output, error);
        });

        var file = new Argument<string>("file") { Description = "The book as a JSON file, or - for standard input." };
        var import = new Command("import", "Makes a draft of the price book in a file.") { file };
        import.SetAction(async (parsed, _) =>
        {
            await using var input = Console.OpenStandardInput();
            return await ImportAsync(settings(), parsed.GetRequiredValue(file), input, Console.Out, error);
        });
        return new Command("book", "Writes price books to files, and makes drafts of files.") { export, import };
    }

    /// <param name="settings">The portal's.</param>
    /// <param name="name">Of a book in any state.</param>
    /// <param name="output">Gets the whole book, or nothing.</param>
    /// <param name="error">Gets one sentence when there is none.</param>
    public static async Task<int> ExportAsync(CommandSettings settings, string name, Stream output, TextWriter error)
    {
        if (!(await CommandPortal.OpenReadOnlyAsync(settings.ConnectionString, settings.Sample.Clock)).Is(out var portal, out var refusal))
        {
            return await RefuseAsync(error, refusal.Sentence);
        }

        await using (portal)
        {
            if ((await portal.GetRequiredService<PriceBookFile>().OfNamedAsync(Actor.Operator.Instance, name)).Is(out var book, out refusal))
            {
                await output.WriteAsync(PriceBookWriter.Write(book));
                await output.FlushAsync();
                if (PriceBookContent.Of(book).Safeguards is var own && own != Safeguards.Default)
                {
                    await error.WriteLineAsync(OneLine.Of(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{book.Name} has a notice period of {own.NoticeDays} days, a rise to acknowledge of {own.LossLimitPercent:0.####} % and {own.PointsLimit:0.####} extra points without approval, which this format does not hold; its CSV file does.")));
                }

                return 0;
            }
        }

        return await RefuseAsync(error, refusal is NotFound ? $"{name}: there is no price book of this name" : refusal.Sentence);
    }

    /// <param name="settings">The portal's.</param>
    /// <param name="file">A path, or <c>-</c> for <paramref name="input"/>.</param>
    /// <param name="input">Read only for <c>-</c>.</param>
    /// <param name="output">Gets one line when the draft is made.</param>
    /// <param name="error">Gets one line for each problem; then nothing is saved.</param>
    public static async Task<int> ImportAsync(CommandSettings settings, string file, Stream input, TextWriter output, TextWriter error)
    {
        if (BookInput.Read(file, input, asDraft: true, error) is not { } book)
        {
            return PortalCommands.Refused;
        }

        if (!(await CommandPortal.OpenAsync(settings.ConnectionString, settings.Sample.Clock)).Is(out var portal, out var refusal))
        {
            return await RefuseAsync(error, refusal.Sentence);
        }

        await using (portal)
        {
            if ((await portal.GetRequiredService<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, book)).Refusal is { } refused)
            {
                return await RefuseAsync(error, refused.Sentence);
            }
        }

        await output.WriteLineAsync(OneLine.Of($"{book.Name} is a draft now."));
        return 0;
    }

    private static async Task<int> RefuseAsync(TextWriter error, string sentence)
    {
        await error.WriteLineAsync(OneLine.Of(sentence));
        return PortalCommands.Refused;
    }
}
