using System.CommandLine;
using CloudPortal.Domain;
using CloudPortal.Sample;
using CloudPortal.Sample.Scale;
using CloudPortal.Services.PriceFiles;
using Microsoft.Extensions.Logging.Abstractions;

namespace CloudPortal.Commands;

/// <summary><c>sample --reset</c>: builds the sample data anew; with <c>--resellers N --apps M --seed S</c> a large sample instead of the stories.</summary>
internal static class SampleCommand
{
    public static Command Create(Func<CommandSettings> settings, TextWriter error)
    {
        var reset = new Option<bool>("--reset") { Description = "Throws the sample database away and builds it anew." };
        var resellers = new Option<int?>("--resellers") { Description = "Builds a large sample of so many resellers." };
        var apps = new Option<int?>("--apps") { Description = "Apps of all these resellers together." };
        var seed = new Option<int>("--seed") { Description = "The same number makes the same sample.", DefaultValueFactory = _ => 1 };
        var command = new Command("sample", "Works on the sample data of Development.") { reset, resellers, apps, seed };
        command.Validators.Add(given =>
        {
            var (many, together) = (given.GetValue(resellers), given.GetValue(apps));
            if (many.HasValue != together.HasValue)
            {
                given.AddError("sample: --resellers and --apps come together");
            }
            else if (many is < 1 or > LargeSample.MostResellers)
            {
                given.AddError($"sample: --resellers is 1 to {LargeSample.MostResellers}");
            }
            else if (together is < 0 or > LargeSample.MostApps)
            {
                given.AddError($"sample: --apps is 0 to {LargeSample.MostApps}");
            }
            else if (many is null && !given.GetValue(reset))
            {
                given.AddError("sample: say what to do; there is --reset, and --resellers with --apps");
            }
        });
        command.SetAction((parsed, _) =>
        {
            var large = parsed.GetValue(resellers) is { } many ? new LargeSample(many, parsed.GetValue(apps)!.Value, parsed.GetValue(seed)) : null;
            return RunAsync(settings(), large, parsed.GetValue(reset), Console.Out, error);
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandSettings settings, LargeSample? large, bool reset, TextWriter output, TextWriter error)
    {
        if (!settings.Sample.IsOn)
        {
            await error.WriteLineAsync("There is no sample data here: it is for Development alone, and Sample:Enabled can switch it off.");
            return PortalCommands.Refused;
        }

        using var sample = new SampleStart(settings.Sample, settings.Sample.Clock, NullLoggerFactory.Instance);
        Outcome<string> built = large is null ? await sample.ResetAsync() : await sample.BuildLargeAsync(large, mayReplace: reset);
        if (!built.Is(out var path, out var refusal))
        {
            await error.WriteLineAsync(OneLine.Of(refusal.Sentence));
            return PortalCommands.Refused;
        }

        await output.WriteLineAsync(OneLine.Of(large is null ? $"The sample data is built anew in {path}" : $"{large.Resellers} resellers with {large.Apps} apps are in {path}"));
        if (large is not null)
        {
            await output.WriteLineAsync($"{LargeSample.LargestOwner} owns the largest portfolio; the password is {SamplePersonas.Password}");
        }

        return 0;
    }
}
