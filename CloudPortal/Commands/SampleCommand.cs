using System.CommandLine;
using CloudPortal.Sample;
using CloudPortal.Services.PriceFiles;
using Microsoft.Extensions.Logging.Abstractions;

namespace CloudPortal.Commands;

/// <summary><c>sample --reset</c>: builds the sample data anew.</summary>
internal static class SampleCommand
{
    public static Command Create(Func<CommandSettings> settings, TextWriter error)
    {
        var reset = new Option<bool>("--reset") { Description = "Throws the sample database away and builds it anew." };
        var command = new Command("sample", "Works on the sample data of Development.") { reset };
        command.Validators.Add(given =>
        {
            if (!given.GetValue(reset))
            {
                given.AddError("sample: say what to do; there is --reset");
            }
        });
        command.SetAction((_, _) => ResetAsync(settings(), Console.Out, error));
        return command;
    }

    public static async Task<int> ResetAsync(CommandSettings settings, TextWriter output, TextWriter error)
    {
        if (!settings.Sample.IsOn)
        {
            await error.WriteLineAsync("There is no sample data here: it is for Development alone, and Sample:Enabled can switch it off.");
            return PortalCommands.Refused;
        }

        using var sample = new SampleStart(settings.Sample, settings.Sample.Clock, NullLoggerFactory.Instance);
        if (!(await sample.ResetAsync()).Is(out var path, out var refusal))
        {
            await error.WriteLineAsync(OneLine.Of(refusal.Sentence));
            return PortalCommands.Refused;
        }

        await output.WriteLineAsync(OneLine.Of($"The sample data is built anew in {path}"));
        return 0;
    }
}
