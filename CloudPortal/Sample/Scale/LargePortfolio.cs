using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Sample.Scale;

/// <summary>The apps of one reseller, made by the verbs of the domain on days of their past.</summary>
internal sealed class LargePortfolio(AppPast past, Random random)
{
    /// <summary>One below the bound of the highest tier, so that one more White Label moves every other.</summary>
    private const int WhiteLabelsOfTheLargest = 49;

    private int apps;
    private int customers;

    /// <param name="to">Takes the rows.</param>
    /// <param name="resellerId">Added before.</param>
    /// <param name="size">Apps, 0 or more.</param>
    /// <param name="isLargest">The one that somebody signs in to.</param>
    public void Add(LoadedPortfolios to, long resellerId, int size, bool isLargest)
    {
        var (whiteLabels, standalone) = isLargest ? (WhiteLabelsOfTheLargest, size / 50) : Mix(size);
        whiteLabels = Math.Min(whiteLabels, size);
        var customerApps = Math.Max(0, size - whiteLabels - standalone);
        var mainApps = customerApps == 0 ? 0 : isLargest ? whiteLabels : Math.Min(whiteLabels, 1 + (customerApps / 40));
        var mains = new List<(long Id, DateOnly Since)>(mainApps);
        for (var i = 0; i < whiteLabels; i++)
        {
            var day = past.OrderDay(random);
            var app = App.OrderWhiteLabel(resellerId, New(), day, past.BookOn(day));
            if (i < mainApps)
            {
                app.EnableMultiTenancy(day);
            }

            past.Live(app, day, isSettled: i < mainApps || isLargest, random);
            var id = Record(to, app);
            if (i < mainApps)
            {
                mains.Add((id, day));
            }
        }

        for (var i = 0; i < size - whiteLabels - customerApps; i++)
        {
            var day = past.OrderDay(random);
            var app = App.OrderStandalone(resellerId, New(), LowerBundle(), day, past.BookOn(day));
            past.Live(app, day, isSettled: false, random);
            Record(to, app);
        }

        AddCustomerApps(to, resellerId, customerApps, mains);
    }

    private void AddCustomerApps(LoadedPortfolios to, long resellerId, int count, List<(long Id, DateOnly Since)> mains)
    {
        long customer = 0;
        for (var i = 0; i < count; i++)
        {
            if (customer == 0 || random.Next(3) == 0)
            {
                customer = to.Add(Customer.Create(resellerId, InventedNames.Customer(++customers)));
            }

            var main = mains[i % mains.Count];
            var day = past.OrderDay(random, main.Since);
            var app = App.OrderCustomerApp(resellerId, New(), LowerBundle(), main.Id, customer, day, past.BookOn(day));
            past.Live(app, day, isSettled: false, random);
            Record(to, app);
        }
    }

    /// <summary>Independent White Labels, customers under main apps, a mix of all, or what is no White Label.</summary>
    private (int WhiteLabels, int Standalone) Mix(int size) => random.Next(100) switch
    {
        < 50 => (size, 0),
        < 80 => (1 + (size / 20), 0),
        < 95 => (1 + (size / 3), size / 3),
        _ => (0, size),
    };

    private NewApp New()
    {
        var number = ++apps;
        var users = (int)Math.Clamp(Math.Exp(3.3 + (1.1 * Spread())), 1.0, 20_000.0);
        return new NewApp(InventedNames.App(number), InventedNames.CloudId(number), BrandColour.Default, AppPlatforms.Ios | AppPlatforms.Android, users);
    }

    private Bundle LowerBundle() => random.Next(3) == 0 ? Bundle.Enterprise : Bundle.FullFeature;

    private long Record(LoadedPortfolios to, App app)
    {
        var id = to.Add(app);
        if (app.Licence.OrderedOn < past.ThisMonth && app.Licence.WasActiveIn(past.LastMonth))
        {
            to.Add(UsageMonth.Record(app, past.LastMonth, (int)(app.ExpectedUsers * (0.5 + random.NextDouble()))));
        }

        return id;
    }

    /// <summary>About a normal distribution, from -3 to 3.</summary>
    private double Spread() => (random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2.0) * 1.5;
}
