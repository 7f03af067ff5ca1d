using CloudPortal.Data;

namespace CloudPortal.Tests.Architecture;

/// <summary>Who may use whom, held over every type of the portal and the code of its methods.</summary>
public sealed class ArrowsTests
{
    private const string Domain = "CloudPortal.Domain";

    /// <summary>Folder by folder, the most special first: what of the portal's own it may use besides itself.</summary>
    private static readonly (string Folder, string[] MayUse)[] Arrows =
    [
        ($"{Domain}.Pricing", [Domain]),
        ($"{Domain}.Accounts", [Domain]),
        ($"{Domain}.Licensing", [Domain, $"{Domain}.Pricing", $"{Domain}.Accounts"]),
        ($"{Domain}.*", [Domain, $"{Domain}.Pricing", $"{Domain}.Accounts", $"{Domain}.Licensing"]),
        (Domain, []),
        ("CloudPortal.Data*", [$"{Domain}*"]),
        ("CloudPortal.Documents*", [$"{Domain}*"]),
        ("CloudPortal.Services*", [$"{Domain}*", "CloudPortal.Data*", "CloudPortal.Documents*"]),
        ("CloudPortal.Mail*", [$"{Domain}*", "CloudPortal.Services*"]),
        ("CloudPortal.Jobs*", [$"{Domain}*", "CloudPortal.Services*"]),
        ("CloudPortal.Commands*", [$"{Domain}*", "CloudPortal.Services*", "CloudPortal.Sample*"]),
        ("CloudPortal.Sample*", [$"{Domain}*", "CloudPortal.Services*"]),
        ("CloudPortal.Components.Account", [$"{Domain}*", "CloudPortal.Services*", "CloudPortal.Data*", "CloudPortal.Components*"]),
        ("CloudPortal.Components*", [$"{Domain}*", "CloudPortal.Services*", "CloudPortal.Documents*"]),
    ];

    /// <summary>What of others only some folders may use.</summary>
    private static readonly (string Library, string[] Folders)[] Libraries =
    [
        ("Microsoft.EntityFrameworkCore.Sqlite*", ["CloudPortal.Data*"]),
        ("Microsoft.Data.Sqlite*", ["CloudPortal.Data*"]),
        ("SQLitePCL*", ["CloudPortal.Data*"]),
        ("Microsoft.EntityFrameworkCore*", ["CloudPortal.Data*", "CloudPortal.Services*"]),
        ("Microsoft.AspNetCore.Identity*", ["CloudPortal.Data*", "CloudPortal.Services.Accounts", "CloudPortal.Components.Account"]),
        ("Microsoft.AspNetCore*", ["CloudPortal.Components*", "CloudPortal.Services.Accounts"]),
        ("MailKit*", ["CloudPortal.Mail"]),
        ("MimeKit*", ["CloudPortal.Mail"]),
        ("Quartz*", ["CloudPortal.Jobs"]),
        ("MudBlazor*", ["CloudPortal.Components*"]),
        ("SkiaSharp*", ["CloudPortal.Documents*"]),
        ("HarfBuzzSharp*", ["CloudPortal.Documents*"]),
    ];

    private static readonly Dictionary<Type, HashSet<Type>> Uses = typeof(PortalDb).Assembly.GetTypes()
        .Where(t => Folder(t).StartsWith("CloudPortal.", StringComparison.Ordinal) && !Folder(t).Contains(".Migrations", StringComparison.Ordinal))
        .ToDictionary(t => t, TypeUses.Of);

    [Fact]
    public void Every_folder_uses_only_what_its_arrows_point_to()
    {
        var wrong = from type in Uses.Keys
                    from used in Uses[type]
                    where used.Assembly == type.Assembly && Folder(used) != Folder(type)
                    where Folder(used).StartsWith("CloudPortal", StringComparison.Ordinal) && !MayUse(Folder(type), Folder(used))
                    select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void The_domain_uses_the_base_class_library_and_nothing_of_it_that_waits()
    {
        var wrong = from type in Uses.Keys.Where(t => Matches(Folder(t), $"{Domain}*"))
                    from used in Uses[type]
                    where used.Assembly != type.Assembly
                    where !used.Assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal)
                        || used.Namespace!.StartsWith("System.Threading.Tasks", StringComparison.Ordinal)
                        || used == typeof(TimeProvider)
                    select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Database_Identity_and_web_stay_in_their_folders()
    {
        var wrong = from type in Uses.Keys
                    from used in Uses[type]
                    let rule = Libraries.FirstOrDefault(l => Matches(used.Namespace ?? "", l.Library))
                    where rule.Folders is not null && !rule.Folders.Any(f => Matches(Folder(type), f))
                    select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void The_test_sees_into_methods_lambdas_and_state_machines() =>
        Assert.Contains(Uses, u => u.Key.DeclaringType == typeof(CloudPortal.Services.Accounts.AccessCheck) && u.Value.Contains(typeof(PortalDb)));

    private static bool MayUse(string folder, string used)
    {
        var arrow = Arrows.FirstOrDefault(a => Matches(folder, a.Folder));
        Assert.True(arrow.MayUse is not null, $"{folder} has no arrows: add the folder to the table");
        return Matches(used, arrow.Folder) && !arrow.Folder.EndsWith(".*", StringComparison.Ordinal) || arrow.MayUse.Any(m => Matches(used, m));
    }

    /// <summary><c>A</c> is A itself, <c>A.*</c> what lies below it, <c>A*</c> both.</summary>
    private static bool Matches(string folder, string pattern) =>
        pattern.EndsWith(".*", StringComparison.Ordinal) ? folder.StartsWith(pattern[..^1], StringComparison.Ordinal)
        : pattern.EndsWith('*') ? folder == pattern[..^1] || folder.StartsWith(pattern[..^1] + ".", StringComparison.Ordinal)
        : folder == pattern;

    private static string Folder(Type type) => type.DeclaringType is { } outer ? Folder(outer) : type.Namespace ?? "";
}
