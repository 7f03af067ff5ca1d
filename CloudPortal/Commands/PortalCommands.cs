using System.CommandLine;
using CloudPortal.Commands.Price;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Commands;

/// <summary>The executable's own commands. Without a command it is the portal.</summary>
public static class PortalCommands
{
    /// <summary>What is wrong with the command line or the input; nothing then stands on standard output.</summary>
    public const int Refused = 2;

    private static readonly string[] OwnOptions = ["--help", "-h", "-?", "--version"];

    /// <summary>Runs the command that the arguments name.</summary>
    /// <param name="args">Of the process.</param>
    /// <param name="environment">In which the portal would start.</param>
    /// <returns>The exit code; null when the arguments name no command but start the portal: none, or host options as <c>--urls</c>.</returns>
    public static async Task<int?> TryRun(string[] args, string environment = "Production")
    {
        if (args.Length == 0 || IsHostOption(args[0]))
        {
            return null;
        }

        await using var error = OpenError();
        var root = new RootCommand("CloudPortal: licensing of branded softphone apps. Without a command it starts the portal.")
        {
            PriceCommand.Create(error),
            PortfolioCommand.Create(Settings, error),
            BookCommand.Create(Settings, error),
            ImpactCommand.Create(Settings, error),
            SampleCommand.Create(Settings, error),
        };

        if (!OwnOptions.Contains(args[0]) && !root.Subcommands.Any(c => c.Name == args[0]))
        {
            await error.WriteLineAsync(OneLine.Of($"{args[0]}: there is no such command; there is {string.Join(", ", root.Subcommands.Select(c => c.Name))}"));
            return Refused;
        }

        // A file name may start with @; it is never a list of further arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        foreach (var problem in parsed.Errors)
        {
            await error.WriteLineAsync(OneLine.Of(problem.Message));
        }

        if (parsed.Errors.Count > 0)
        {
            return Refused;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Error = error, EnableDefaultExceptionHandler = false });

        CommandSettings Settings() => CommandSettings.Read(environment);
    }

    // Host options have two dashes and any name, as every setting can be given so. All other first words are commands:
    // a mistyped one must be refused, never start a web server.
    private static bool IsHostOption(string first) =>
        first.StartsWith("--", StringComparison.Ordinal) && first.Length > 2 && !OwnOptions.Contains(first);

    private static StreamWriter OpenError() => new(Console.OpenStandardError(), bufferSize: 4096) { AutoFlush = true };
}
