using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Licensing;

/// <summary>Apps and books for tests of the domain, which has no database to number them.</summary>
internal static class SampleLicences
{
    public static readonly DateOnly OrderDay = new(2026, 1, 20);

    public static App WhiteLabel(DateOnly? orderedOn = null) => App.OrderWhiteLabel(1, New("NIMBUS"), orderedOn ?? OrderDay, priceBookId: 1);

    public static App CustomerApp(Bundle bundle) => App.OrderCustomerApp(1, New("TIDEWAY"), bundle, mainAppId: 7, customerId: 8, OrderDay, priceBookId: 1);

    /// <summary>A White Label that came to this status by its verbs, before <paramref name="today"/>.</summary>
    public static App InStatus(AppStatus status, DateOnly today, bool byStaff = false)
    {
        var app = WhiteLabel();
        if (status is AppStatus.Live or AppStatus.Suspended)
        {
            Assert.Null(app.GoLive(OrderDay.AddDays(1)));
        }

        if (status is AppStatus.Suspended)
        {
            Assert.Null(app.Suspend(OrderDay.AddDays(2), byStaff));
        }

        if (status is AppStatus.Terminating or AppStatus.Terminated)
        {
            Assert.Null(app.End(status == AppStatus.Terminating ? today.AddDays(-1) : today.AddMonths(-1), remainingCustomerApps: 0));
        }

        Assert.Equal(status, app.StatusOn(today));
        return app;
    }

    public static PriceBook Book(long id, DateOnly from, DateOnly? moves = null, bool isIncrease = false)
    {
        var book = SampleBooks.Eur("EUR " + id.ToString(CultureInfo.InvariantCulture));
        Assert.Null(book.Schedule(from.AddDays(-200), from, moves, isIncrease, publicationNumber: 1));
        return Numbered(book, id);
    }

    public static PriceBook Numbered(PriceBook book, long id)
    {
        typeof(PriceBook).GetProperty(nameof(PriceBook.Id))!.SetValue(book, id);
        return book;
    }

    private static NewApp New(string cloudId) => new("Nimbus Phone", CloudId.Parse(cloudId), BrandColour.Default, AppPlatforms.Ios, 40);
}
