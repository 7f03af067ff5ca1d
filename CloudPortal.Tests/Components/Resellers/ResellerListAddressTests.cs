using CloudPortal.Components.Resellers;
using CloudPortal.Domain;
using CloudPortal.Services.Resellers;
using CsCheck;

namespace CloudPortal.Tests.Components.Resellers;

public sealed class ResellerListAddressTests
{
    private static readonly Gen<ResellerListAddress> Addresses = Gen.Select(
        Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c)), 0, 30],
        Gen.Int[0, Currency.All.Count],
        Gen.Int[-2, 500_000],
        Gen.Enum<AgreementFilter>(),
        Gen.Enum<ResellerSort>(),
        Gen.Bool,
        Gen.Int[1, 1000],
        (search, currency, tier, agreement, sort, descending, page) => new ResellerListAddress
        {
            Query = new ResellerListQuery
            {
                Search = search.Trim(),
                Currency = currency == Currency.All.Count ? "" : Currency.All[currency].Code,
                Tier = tier switch { -2 => null, -1 => new TierFilter(null), _ => new TierFilter(tier / 10_000m) },
                Agreement = agreement,
                Sort = sort,
                Descending = descending,
                Page = page,
            },
        });

    [Fact]
    public void What_an_address_says_is_what_it_was_made_of() => Addresses.Sample(address => ResellerListAddress.Parse(Query(address.Href)) == address);

    [Theory]
    [InlineData("?currency=XYZ&tier=much&agreement=old&sort=colour&page=0")]
    [InlineData("?currency=&tier=-5&agreement=1&sort=&page=-1")]
    [InlineData("?tier=50.0001&tier=60&page=x")]
    [InlineData("?=&&&%%%")]
    [InlineData("")]
    public void What_cannot_be_read_falls_back(string query) => Assert.Equal(new ResellerListAddress(), ResellerListAddress.Parse(query));

    [Fact]
    public void Figures_sort_from_the_largest_and_names_and_missing_White_Labels_from_the_first()
    {
        Assert.Equal(["?sort=-runrate", "?sort=runrate", ""], Three(ResellerSort.RunRate));
        Assert.Equal(["?sort=nexttier", "?sort=-nexttier", ""], Three(ResellerSort.NextTier));
        Assert.Equal("?sort=-name", Query(new ResellerListAddress().SortedBy(ResellerSort.Name).Href));

        static IEnumerable<string> Three(ResellerSort sort)
        {
            var first = new ResellerListAddress().SortedBy(sort);
            return new[] { first, first.SortedBy(sort), first.SortedBy(sort).SortedBy(sort) }.Select(a => Query(a.Href));
        }
    }

    [Fact]
    public void Another_filter_begins_at_the_first_page() =>
        Assert.Equal("/resellers?currency=EUR", ResellerListAddress.Parse("?page=3").With(q => q with { Currency = "EUR" }).Href);

    private static string Query(string href) => href[ResellerListAddress.Page.Length..];
}
