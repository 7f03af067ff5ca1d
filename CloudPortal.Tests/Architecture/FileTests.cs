using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Architecture;

/// <summary>A longer file wants a name for its second half.</summary>
public sealed class FileTests
{
    private static readonly string[] NotWritten = ["/bin/", "/obj/", "/Migrations/", "/TestResults/"];

    [Theory]
    [InlineData("*.cs", 250)]
    [InlineData("*.razor", 150)]
    public void No_file_is_longer_than_its_guide(string pattern, int lines)
    {
        var longer = Sources(pattern).Where(f => File.ReadLines(f).Count() > lines).Select(f => Path.GetRelativePath(Repository.Root, f));

        Assert.Empty(longer);
    }

    [Fact]
    public void No_file_is_named_for_being_useful()
    {
        string[] names = ["Helper", "Helpers", "Util", "Utils", "Utilities", "PortalService"];

        Assert.DoesNotContain(Sources("*.cs"), f => names.Any(n => Path.GetFileNameWithoutExtension(f).EndsWith(n, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Sources(string pattern) =>
        Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories)
            .Where(f => !NotWritten.Any(f.Replace('\\', '/').Contains));
}
