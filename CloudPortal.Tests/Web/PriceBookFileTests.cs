using System.Net;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.PriceFiles;
using CloudPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Web;

public sealed class PriceBookFileTests
{
    [Fact]
    public async Task A_book_and_the_comparison_of_two_are_files_for_an_Admin_and_for_nobody_else()
    {
        await using var portal = await PortalHost.StartAsync();
        var owner = await portal.AddNimbusOwnerAsync();
        var admin = await portal.AddAdminAsync();
        var draft = (await portal.Services.GetRequiredService<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, SampleBooks.Eur("EUR 2027.1"))).Value;
        string[] paths = [$"/price-books/{draft}.csv", $"/price-books/compare.csv?from={draft}&to={draft}&all=true"];
        var stranger = portal.NewVisitor();
        await stranger.SignInAsync(owner.Email!, PortalHost.Password);
        foreach (var path in paths)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await portal.NewVisitor().GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).StatusCode);
        }

        var visitor = portal.NewVisitor();
        await visitor.SignInAsync(admin.Email!, PortalHost.Password);
        var book = await visitor.GetAsync(paths[0]);
        Assert.Equal("eur-2027.1.csv", book.Content.Headers.ContentDisposition!.FileName);
        Assert.Empty(PriceBookCsvReader.Read(await book.Content.ReadAsByteArrayAsync()).Problems);
        Assert.Contains("White Label,Standalone,,Platform,unchanged,499,499,0,EUR 2027.1,EUR 2027.1", await (await visitor.GetAsync(paths[1])).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/price-books/987654.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/price-books/compare.csv?from={draft}&to=987654")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/price-books/compare.csv?from=abc&all=maybe")).StatusCode);
    }
}
