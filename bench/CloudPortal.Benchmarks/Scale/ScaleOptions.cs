using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CloudPortal.Benchmarks.Scale;

/// <summary>How large a portal is measured, and where its database stands.</summary>
internal sealed record ScaleOptions(int Resellers, int Apps, int Seed, string Folder)
{
    public const string Usage = "--resellers N --apps M --seed S --data FOLDER";

    private static readonly ScaleOptions Default = new(20_000, 1_000_000, 1, Path.Combine("data", "bench"));

    public static bool TryParse(string[] args, [NotNullWhen(true)] out ScaleOptions? options)
    {
        options = args.Length % 2 == 0 ? Default : null;
        for (var i = 0; i + 1 < args.Length && options is not null; i += 2)
        {
            var isNumber = int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            options = args[i] switch
            {
                "--resellers" when isNumber => options with { Resellers = number },
                "--apps" when isNumber => options with { Apps = number },
                "--seed" when isNumber => options with { Seed = number },
                "--data" => options with { Folder = args[i + 1] },
                _ => null,
            };
        }

        return options is not null;
    }
}
