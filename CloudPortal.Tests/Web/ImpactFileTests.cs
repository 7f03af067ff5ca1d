using System.Net;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Web;

public sealed class ImpactFileTests
{
    [Fact]
    public async Task The_file_is_for_an_Admin_and_takes_the_query_of_the_page()
    {
        await using var portal = await PortalHost.StartAsync();
        var owner = await portal.AddNimbusOwnerAsync();
        var admin = await portal.AddAdminAsync();
        var draft = (await portal.Services.GetRequiredService<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, SampleBooks.Eur("EUR 2027.1"))).Value;
        var visitor = portal.NewVisitor();
        var path = $"/price-books/{draft}/impact.csv?show=unchanged";
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(path)).StatusCode);

        await visitor.SignInAsync(owner.Email!, PortalHost.Password);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).StatusCode);

        var another = portal.NewVisitor();
        await another.SignInAsync(admin.Email!, PortalHost.Password);
        var answer = await another.GetAsync(path);

        Assert.Equal(("text/csv", "impact-eur-2027.1-2027-03-01.csv"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal(
            [
                "Reseller,White Labels,Apps,Tier without it %,Tier with it %,Without it,With it,Change,Change %,Above the limit,Currency,On,Price book",
                "Nimbus Telecom,0,0,,,0.00,0.00,0.00,0,no,EUR,2027-03-01,EUR 2027.1",
            ],
            (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(HttpStatusCode.NotFound, (await another.GetAsync("/price-books/987654/impact.csv")).StatusCode);
    }
}
