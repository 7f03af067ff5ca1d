using System.CommandLine;
using System.Text.Json;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Commands;

/// <summary><c>impact FILE --on YYYY-MM-DD [--everything]</c>: what a price book would do to every reseller's bill.</summary>
public static class ImpactCommand
{
    public static Command Create(Func<CommandSettings> settings, TextWriter error)
    {
        var file = new Argument<string>("file") { Description = "The price book as a JSON file, or - for standard input." };
        var on = new Option<string>("--on") { Description = "The 1st on which existing licences would move to it, as YYYY-MM-DD.", Required = true };
        var everything = new Option<bool>("--everything") { Description = "Prices every licence by it, also those that would stay with their book." };
        var command = new Command("impact", "Prices every reseller without a price book and with it. Writes nothing.") { file, on, everything };
        command.SetAction(async (parsed, ct) =>
        {
            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            var scope = parsed.GetValue(everything) ? ImpactScope.Everything : ImpactScope.BillsOfTheDay;
            return await RunAsync(settings(), parsed.GetRequiredValue(file), parsed.GetRequiredValue(on), scope, input, output, error, ct);
        });
        return command;
    }

    /// <param name="settings">The portal's.</param>
    /// <param name="file">A path, or <c>-</c> for <paramref name="input"/>.</param>
    /// <param name="on">A 1st.</param>
    /// <param name="scope">Which licences the book prices.</param>
    /// <param name="input">Read only for <c>-</c>.</param>
    /// <param name="output">Gets the whole result, or nothing.</param>
    /// <param name="error">Gets one line for each problem.</param>
    /// <param name="ct">Cancels the simulation.</param>
    public static async Task<int> RunAsync(
        CommandSettings settings, string file, string on, ImpactScope scope, Stream input, Stream output, TextWriter error, CancellationToken ct = default)
    {
        if (!DayText.TryRead(on, out var day))
        {
            return await RefuseAsync(error, DayText.Form(on));
        }

        if (BookInput.Read(file, input, asDraft: false, error) is not { } book)
        {
            return PortalCommands.Refused;
        }

        if (!(await CommandPortal.OpenReadOnlyAsync(settings.ConnectionString, settings.Sample.Clock)).Is(out var portal, out var refusal))
        {
            return await RefuseAsync(error, refusal.Sentence);
        }

        try
        {
            await using (portal)
            {
                if (!(await portal.GetRequiredService<SimulateImpact>().RunAsync(Actor.Operator.Instance, book, day!.Value, scope, ct: ct)).Is(out var impact, out refusal))
                {
                    return await RefuseAsync(error, refusal.Sentence);
                }

                await output.WriteAsync(Write(impact), ct);
                await output.FlushAsync(ct);
                return 0;
            }
        }
        catch (OverflowException)
        {
            return await RefuseAsync(error, "$: the amounts are too large to be calculated exactly");
        }
    }

    private static byte[] Write(Impact impact)
    {
        using var result = new MemoryStream();
        using (var json = new Utf8JsonWriter(result, JsonForm.Readable))
        {
            json.WriteStartObject();
            json.WriteString("currency", impact.Currency.Code);
            json.WriteString("on", JsonForm.Iso(impact.On));
            json.WriteAmount("before", impact.Before, impact.Currency);
            json.WriteAmount("after", impact.After, impact.Currency);
            json.WriteStartArray("resellers");
            foreach (var reseller in impact.Resellers)
            {
                json.WriteStartObject();
                json.WriteString("name", reseller.LegalName);
                json.WriteNumber("whiteLabels", reseller.WhiteLabels);
                json.WriteAmount("before", reseller.Before, impact.Currency);
                json.WriteAmount("after", reseller.After, impact.Currency);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        result.WriteByte((byte)'\n');
        return result.ToArray();
    }

    private static async Task<int> RefuseAsync(TextWriter error, string sentence)
    {
        await error.WriteLineAsync(OneLine.Of(sentence));
        return PortalCommands.Refused;
    }
}
