using CloudPortal.Components.Apps;
using CloudPortal.Domain;
using CloudPortal.Services.Apps;
using CsCheck;

namespace CloudPortal.Tests.Components.Apps;

public sealed class AppListAddressTests
{
    private static readonly Gen<AppListAddress> Addresses = Gen.Select(
        Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c)), 0, 30],
        Gen.Int[-1, 2],
        Gen.Enum<AppStatusFilter>(),
        Gen.Long[0, long.MaxValue],
        Gen.Bool.Select(set => set ? "HELIOTEL" : ""),
        Gen.Enum<AppSort>().Select(Gen.Bool),
        Gen.Int[1, 1000],
        Gen.Int[0, 2].Select(count => new[] { "HELIOTEL", "NIMBUS" }.Take(count)),
        (search, bundle, status, customer, under, sort, page, closed) => new AppListAddress
        {
            Query = new AppListQuery
            {
                Search = search.Trim(),
                Bundle = bundle < 0 ? null : (Bundle)bundle,
                Status = status,
                CustomerId = customer == 0 ? null : customer,
                Under = under,
                Sort = sort.Item1,
                Descending = sort.Item2,
                Page = page,
            },
            Closed = [.. closed],
        });

    [Fact]
    public void What_an_address_says_is_what_it_was_made_of() => Addresses.Sample(address =>
    {
        var read = Parse(address.Href);
        return read.Query == address.Query && read.Closed.SetEquals(address.Closed);
    });

    [Fact]
    public void The_list_as_it_comes_has_a_bare_address() => Assert.Equal("/apps", new AppListAddress().Href);

    [Fact]
    public void An_address_reads_like_what_it_shows() => Assert.Equal(
        "/apps?q=harbor%20%26%20lowe&bundle=fullfeature&customer=7&status=live&under=HELIOTEL&sort=-users&page=2&closed=HELIOTEL,NIMBUS",
        new AppListAddress
        {
            Query = new() { Search = "harbor & lowe", Bundle = Bundle.FullFeature, CustomerId = 7, Status = AppStatusFilter.Live, Under = "HELIOTEL", Sort = AppSort.Users, Descending = true, Page = 2 },
            Closed = ["NIMBUS", "HELIOTEL"],
        }.Href);

    [Fact]
    public void On_staffs_page_of_a_reseller_sorting_and_filtering_keep_all_that_changed()
    {
        var address = AppListAddress.Parse("?changes=all", "/resellers/4");

        Assert.Equal("/resellers/4?sort=users&changes=all", address.SortedBy(AppSort.Users).Href);
        Assert.Equal("/resellers/4?status=live&changes=all", address.With(q => q with { Status = AppStatusFilter.Live }).Href);
        Assert.Equal("/apps.csv", address.FileHref);
    }

    [Theory]
    [InlineData("?bundle=gold&status=lost&customer=-3&sort=colour&page=0&under=**&closed=,,!")]
    [InlineData("?bundle=1&status=4&customer=12x&sort=2&page=-5&under=")]
    [InlineData("?page=99999999999999&customer=99999999999999999999999&q=")]
    [InlineData("?=&&&%%%")]
    [InlineData("")]
    public void What_cannot_be_read_falls_back(string query)
    {
        var read = AppListAddress.Parse(query);

        Assert.Equal(new AppListQuery(), read.Query);
        Assert.Empty(read.Closed);
    }

    [Fact]
    public void A_search_is_cut_at_its_longest() =>
        Assert.Equal(AppListAddress.LongestSearch, AppListAddress.Parse("?q=" + new string('x', 5000)).Query.Search.Length);

    [Fact]
    public void Another_filter_starts_at_the_first_page() =>
        Assert.Equal("/apps?status=live", AppListAddress.Parse("?page=3").With(q => q with { Status = AppStatusFilter.Live }).Href);

    [Fact]
    public void A_column_sorts_up_then_down_then_not_at_all()
    {
        var up = new AppListAddress().SortedBy(AppSort.Users);

        Assert.Equal(("/apps?sort=users", "/apps?sort=-users", "/apps"), (up.Href, up.SortedBy(AppSort.Users).Href, up.SortedBy(AppSort.Users).SortedBy(AppSort.Users).Href));
    }

    [Fact]
    public void The_file_has_all_pages_and_the_drawer_keeps_the_list_behind_it()
    {
        var address = AppListAddress.Parse("?q=velo&page=2&closed=NIMBUS");

        Assert.Equal("/apps.csv?q=velo", address.FileHref);
        Assert.Equal("/apps?q=velo&page=2&closed=NIMBUS&why=app:KESTREL", address.WhyHref("app:KESTREL"));
    }

    private static AppListAddress Parse(string href) => AppListAddress.Parse(href.Contains('?', StringComparison.Ordinal) ? href[href.IndexOf('?', StringComparison.Ordinal)..] : "");
}
