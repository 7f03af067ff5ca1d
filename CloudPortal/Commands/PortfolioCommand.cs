using System.CommandLine;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Commands;

/// <summary><c>portfolio "LEGAL NAME" [--on YYYY-MM-DD]</c>: a reseller's portfolio as a document that <c>price</c> reads.</summary>
internal static class PortfolioCommand
{
    public static Command Create(Func<CommandSettings> settings, TextWriter error)
    {
        var name = new Argument<string>("legal name") { Description = "The reseller's legal name, in any case." };
        var on = new Option<string?>("--on") { Description = "The UTC day as YYYY-MM-DD; today when it is left out." };
        var command = new Command("portfolio", "Writes a reseller's portfolio on a day as a document that price reads.") { name, on };
        command.SetAction(async (parsed, _) =>
        {
            await using var output = Console.OpenStandardOutput();
            return await RunAsync(settings(), parsed.GetRequiredValue(name), parsed.GetValue(on), output, error);
        });
        return command;
    }

    /// <param name="settings">The portal's.</param>
    /// <param name="legalName">In any case.</param>
    /// <param name="on">A day, or null for today.</param>
    /// <param name="output">Gets the whole document, or nothing.</param>
    /// <param name="error">Gets one sentence when there is none.</param>
    public static async Task<int> RunAsync(CommandSettings settings, string legalName, string? on, Stream output, TextWriter error)
    {
        if (!DayText.TryRead(on, out var day))
        {
            return await RefuseAsync(error, DayText.Form(on!));
        }

        if (!(await CommandPortal.OpenReadOnlyAsync(settings.ConnectionString, settings.Sample.Clock)).Is(out var portal, out var refusal))
        {
            return await RefuseAsync(error, refusal.Sentence);
        }

        await using (portal)
        {
            var outcome = await portal.GetRequiredService<PortfolioFile>().OfNamedAsync(Actor.Operator.Instance, legalName, day);
            if (outcome.Is(out var document, out refusal))
            {
                // Complete before the first byte leaves.
                var bytes = PriceDocumentWriter.Write(document);
                await output.WriteAsync(bytes);
                await output.FlushAsync();
                return 0;
            }
        }

        return await RefuseAsync(error, refusal is NotFound ? $"{legalName}: there is no reseller of this legal name" : refusal.Sentence);
    }

    private static async Task<int> RefuseAsync(TextWriter error, string sentence)
    {
        await error.WriteLineAsync(OneLine.Of(sentence));
        return PortalCommands.Refused;
    }
}
