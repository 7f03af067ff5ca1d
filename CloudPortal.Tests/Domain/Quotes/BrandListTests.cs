using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Tests.Domain.Quotes;

/// <summary>Many brands at once, as people paste them.</summary>
public sealed class BrandListTests
{
    [Fact]
    public void Each_line_is_a_brand_with_its_users_and_a_cloud_id_if_one_likes()
    {
        var (brands, problems) = Read("Brand; Users\nLevante; 700\nGregale\t600\tGREGALE\n\nOstro, 480");

        Assert.Empty(problems);
        Assert.Equal([("Levante", "700", ""), ("Gregale", "600", "GREGALE"), ("Ostro", "480", "")], brands.Select(b => (b.Brand.Name, b.Brand.Users, b.Brand.CloudId)));
    }

    [Theory]
    [InlineData("6 White Labels of 200 users", 6, "200", Bundle.WhiteLabel)]
    [InlineData("2 full features of 1 200", 2, "1200", Bundle.FullFeature)]
    [InlineData("3 Enterprise apps", 3, "0", Bundle.Enterprise)]
    [InlineData("6 White Labels; 200", 6, "200", Bundle.WhiteLabel)]
    public void A_sentence_stands_for_as_many_brands(string line, int count, string users, Bundle bundle)
    {
        var (brands, problems) = Read(line);

        Assert.Empty(problems);
        Assert.Equal(count, brands.Count);
        Assert.All(brands, b => Assert.Equal((users, bundle), (b.Brand.Users, b.Bundle)));
    }

    [Fact]
    public void Heads_may_stand_behind_empty_lines_and_a_spreadsheets_own_first_line()
    {
        var (brands, problems) = Read("sep=;\n\nBrand; Users\nLevante; 700");

        Assert.Empty(problems);
        Assert.Equal("Levante", brands.Single().Brand.Name);
    }

    [Theory]
    [InlineData("6 White Labels of 1.200 users", "write it as 6 White Labels of 200 users")]
    [InlineData("Levante; many", "Users are a whole number")]
    [InlineData("Levante; 10000001", "Users are a whole number")]
    [InlineData("Levante; 7; LEVANTE; more", "nothing more")]
    [InlineData("Levante; 7; 1LEVANTE", "a Cloud ID has")]
    [InlineData("; 7", "A name has")]
    public void What_is_wrong_is_told_by_its_line(string line, string expected)
    {
        var (_, problems) = Read($"Ostro; 1\n{line}");

        Assert.Contains(problems, p => p.StartsWith("Line 2: ", StringComparison.Ordinal) && p.Contains(expected, StringComparison.Ordinal));
    }

    private static (IReadOnlyList<BrandToAdd> Brands, IReadOnlyList<string> Problems) Read(string text) => BrandList.Read(BrandList.Rows(text), already: 0);
}
