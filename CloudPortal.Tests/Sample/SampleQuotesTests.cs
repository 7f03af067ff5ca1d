using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Sample;

/// <summary>The quotes of the sample, on the day of the pictures.</summary>
[Collection(PictureDay.Collection)]
public sealed class SampleQuotesTests(PictureDay day)
{
    [Fact]
    public async Task Tramontana_is_quoted_as_the_picture_draws_it_in_a_second_version_that_is_a_draft()
    {
        var view = await ViewAsync("Tramontana Networks");

        Assert.Equal((2, QuoteStatus.Draft, "Tom Brandt", "Elena Riva", new DateOnly(2026, 12, 8)), (view.Facts.Version, view.Facts.Status, view.OwnerName, view.Content.Recipient.ContactName, view.Content.ValidUntil));
        Assert.Equal([4_561.15m, 4_228.15m], view.Price.Alternatives.Select(a => a.Totals.Monthly.Net));
        Assert.Equal(["Independent White Labels", "Main app with customer apps"], view.Price.Alternatives.Select(a => a.Alternative.Title));
        Assert.Equal([QuoteStatus.Viewed, QuoteStatus.Draft], view.Versions.Select(v => v.Status));
        Assert.Empty(view.Price.Problems);
        Assert.StartsWith("Elena wants each brand", view.Note, StringComparison.Ordinal);
        Assert.Equal(("700", "1200"), (view.Content.Brands[0].LeastUsers, view.Content.Brands[0].MostUsers));
    }

    [Fact]
    public async Task What_was_accepted_is_an_order_of_a_reseller_who_has_the_apps()
    {
        await using var db = day.Portal.Open();
        var accepted = await db.QuoteVersions.AsNoTracking().Where(v => v.Status == QuoteStatus.Accepted).ToListAsync();

        Assert.Equal(5, accepted.Count);
        foreach (var version in accepted)
        {
            var order = await db.Orders.SingleAsync(o => o.Id == version.Acceptance!.OrderId);
            var ids = version.Content.Brands.Select(b => CloudId.Parse(b.CloudId)).ToList();
            Assert.Equal(version.ResellerId, order.ResellerId);
            Assert.Equal(version.Apps, await db.Apps.CountAsync(a => a.ResellerId == order.ResellerId && ids.Contains(a.CloudId!)));
        }

        Assert.DoesNotContain(accepted, v => v.ResellerId == db.Resellers.Single(r => r.LegalName == "Nimbus Telecom").Id);
        Assert.Equal(38, await db.Resellers.CountAsync());
    }

    [Fact]
    public async Task Whatever_is_not_over_can_be_sent_but_for_what_is_still_to_be_typed_and_allowed()
    {
        Assert.Equal(["ContactName", "ContactEmail"], (await ViewAsync("Oakmere Telecom")).Price.Problems.Select(p => p.Field));
        Assert.Single((await ViewAsync("Corvid Networks")).Price.AboveLimit);
        Assert.Empty((await ViewAsync("Eastmarch Telecom")).Price.AboveLimit);
        Assert.Empty((await ViewAsync("Pinecrest Talk")).Price.Problems);
    }

    private async Task<QuoteView> ViewAsync(string recipient)
    {
        var quotes = day.Portal.Get<QuoteDirectory>();
        var row = (await quotes.ListAsync(Actor.Operator.Instance, new() { Search = recipient })).Value.Rows.Single();
        return (await day.Portal.Get<QuoteQueries>().GetAsync(Actor.Operator.Instance, row.Number)).Value;
    }
}
