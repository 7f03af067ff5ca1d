using CloudPortal.Components.PriceBooks;
using CloudPortal.Services.PriceBooks;
using CsCheck;

namespace CloudPortal.Tests.Components.PriceBooks;

public sealed class ImpactAddressTests
{
    private static readonly Gen<ImpactAddress> Addresses = Gen.Select(
        Gen.Int[-1, 240],
        Gen.Enum<ImpactScope>(),
        Gen.Enum<ImpactShow>(),
        Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c)), 0, 30],
        Gen.Enum<ImpactSort>().Select(Gen.Bool),
        Gen.Int[1, 1000],
        Gen.Long[0, long.MaxValue],
        (month, scope, show, search, sort, page, reseller) => new ImpactAddress(5)
        {
            Query = new ImpactQuery
            {
                On = month < 0 ? null : new DateOnly(2026, 1, 1).AddMonths(month),
                Scope = scope,
                Show = show,
                Search = search.Trim(),
                Sort = sort.Item1,
                Descending = sort.Item2 && sort.Item1 != default,
                Page = page,
            },
            ResellerId = reseller == 0 ? null : reseller,
        });

    [Fact]
    public void What_an_address_says_is_what_it_was_made_of() => Addresses.Sample(address => ImpactAddress.Parse(5, Query(address.Href)) == address);

    [Theory]
    [InlineData("?on=2026-02-30&scope=some&show=lost&sort=colour&page=0&reseller=x")]
    [InlineData("?on=2027-03-02&scope=&show=1&sort=-2&page=-5&reseller=-1")]
    [InlineData("?=&&&%%%")]
    [InlineData("")]
    public void What_cannot_be_read_falls_back(string query) => Assert.Equal(new ImpactAddress(5), ImpactAddress.Parse(5, query));

    [Fact]
    public void The_file_has_all_pages_of_what_is_listed() => Assert.Equal(
        "/price-books/5/impact.csv?on=2027-03-01&scope=everything&show=above&q=blue&sort=-change",
        ImpactAddress.Parse(5, "?on=2027-03-01&scope=everything&show=above&q=blue&sort=-change&page=2&reseller=7").FileHref);

    [Fact]
    public void Figures_sort_from_the_largest_and_names_from_the_first()
    {
        var address = new ImpactAddress(5);

        Assert.Equal(["-change", "change", ""], Three(ImpactSort.Change));
        Assert.Equal(["name", "-name", ""], Three(ImpactSort.Name));

        IEnumerable<string> Three(ImpactSort sort) =>
            new[] { address.SortedBy(sort), address.SortedBy(sort).SortedBy(sort), address.SortedBy(sort).SortedBy(sort).SortedBy(sort) }
                .Select(a => Query(a.Href).Replace("?sort=", "", StringComparison.Ordinal));
    }

    private static string Query(string href) => href.Contains('?', StringComparison.Ordinal) ? href[href.IndexOf('?', StringComparison.Ordinal)..] : "";
}
