using CloudPortal.Components.Quotes;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CsCheck;

namespace CloudPortal.Tests.Components.Quotes;

public sealed class QuoteListAddressTests
{
    private static readonly Gen<QuoteListAddress> Addresses = Gen.Select(
        Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c)), 0, 30],
        Gen.Int[0, Currency.All.Count],
        Gen.Int[-1, 8],
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool),
        Gen.Enum<QuoteSort>(),
        Gen.Int[1, 1000],
        (search, currency, state, flags, sort, page) => new QuoteListAddress
        {
            Query = new QuoteListQuery
            {
                Search = search.Trim(),
                Currency = currency == Currency.All.Count ? "" : Currency.All[currency].Code,
                Status = state < 0 ? null : (QuoteStatus)state,
                Mine = flags.Item1,
                ExpiringSoon = flags.Item2,
                NeedsAttention = flags.Item3,
                Reversed = flags.Item4,
                Sort = sort,
                Page = page,
            },
        });

    [Fact]
    public void What_an_address_says_is_what_it_was_made_of() => Addresses.Sample(address => QuoteListAddress.Parse(Query(address.Href)) == address);

    [Theory]
    [InlineData("?state=lost&mine=no&sort=colour&page=0&currency=XYZ")]
    [InlineData("?state=&expiring=1&attention=&page=-1")]
    [InlineData("?state=5&page=x")]
    [InlineData("?=&&&%%%")]
    [InlineData("")]
    public void What_cannot_be_read_falls_back(string query) => Assert.Equal(new QuoteListAddress(), QuoteListAddress.Parse(query));

    [Fact]
    public void A_column_sorts_then_turns_round_then_leaves_it_to_the_latest_change()
    {
        var once = new QuoteListAddress().SortedBy(QuoteSort.Value);

        Assert.Equal(["?sort=value", "?sort=-value", ""], [Query(once.Href), Query(once.SortedBy(QuoteSort.Value).Href), Query(once.SortedBy(QuoteSort.Value).SortedBy(QuoteSort.Value).Href)]);
    }

    private static string Query(string href) => href[QuoteListAddress.Page.Length..];
}
