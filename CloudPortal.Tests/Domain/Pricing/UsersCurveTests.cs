using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;
using CsCheck;

namespace CloudPortal.Tests.Domain.Pricing;

public sealed class UsersCurveTests
{
    private const int Most = 600;
    private static readonly DateOnly Today = new(2026, 11, 17);
    private static readonly DateOnly NextFirst = new(2026, 12, 1);

    private static readonly Gen<decimal> PerUser = Gen.OneOf(Gen.Const(0m), Gen.Int[1, 300].Select(c => c / 100m), Gen.Int[1, 3_000_000].Select(c => c / 1_000_000m));

    private static readonly Gen<decimal> Platform = Gen.Int[0, 60_000].Select(c => c / 100m);

    private static readonly Gen<PriceBook> Books =
        Gen.Select(Platform.Array[3], PerUser.Array[3], Gen.Bool).Select((platform, perUser, discounted) => PriceBook.Create(
            "EUR 1",
            Currency.Eur,
            [
                new(Bundle.WhiteLabel, Placement.Standalone, 2500m, platform[0], perUser[0]),
                new(Bundle.FullFeature, Placement.CustomerApp, 249m, platform[1], perUser[1]),
                new(Bundle.Enterprise, Placement.CustomerApp, 149m, platform[2], perUser[2]),
            ],
            SampleBooks.Tiers,
            discounts: new DiscountedComponents(Setup: true, Platform: true, PerUser: discounted)));

    [Fact]
    public void The_tenth_White_Label_of_Nimbus_is_no_dearer_than_without_it_up_to_124_users()
    {
        var curve = Curve(SampleBooks.Eur(), whiteLabels: 9, Bundle.WhiteLabel, Placement.Standalone, users: 80);

        Assert.Equal(-99.80m, curve.WithoutUsers);
        Assert.Equal(-35.80m, curve.At(80));
        Assert.Equal(124, curve.LastNotDearer(10_000_000));
    }

    [Fact]
    public void What_is_dearer_at_once_has_no_number_that_is_not() =>
        Assert.Null(Curve(SampleBooks.Eur(), whiteLabels: 1, Bundle.WhiteLabel, Placement.Standalone, users: 5).LastNotDearer(Most));

    [Fact]
    public void A_customer_app_on_Full_Feature_is_cheaper_than_Enterprise_from_167_users()
    {
        var (full, enterprise) = (CustomerApp(SampleBooks.Eur(), Bundle.FullFeature), CustomerApp(SampleBooks.Eur(), Bundle.Enterprise));

        Assert.Equal(new Crossover(CrossoverKind.From, 167), Crossover.Of(full, enterprise, Most));
        Assert.Equal(new Crossover(CrossoverKind.UpTo, 166), Crossover.Of(enterprise, full, Most));
    }

    [Fact]
    public void The_tenth_White_Label_is_cheaper_than_a_customer_app_at_any_number_of_users()
    {
        var own = Curve(SampleBooks.Eur(), whiteLabels: 9, Bundle.WhiteLabel, Placement.Standalone, users: 60);
        var here = CustomerApp(SampleBooks.Eur(), Bundle.FullFeature);

        Assert.Equal(CrossoverKind.AtAnyNumber, Crossover.Of(own, here, 10_000_000).Kind);
        Assert.Equal(CrossoverKind.Never, Crossover.Of(here, own, 10_000_000).Kind);
        Assert.Equal(-216.80m, own.At(60) - here.At(60));
    }

    [Fact]
    public void At_every_number_of_users_the_curve_is_the_engine_s_own_preview() =>
        Gen.Select(Books, Gen.Int[0, 12], Gen.Int[0, Most], Gen.Int[0, Most]).Sample(
            (book, held, priced, asked) =>
            {
                var curve = Curve(book, held, Bundle.WhiteLabel, Placement.Standalone, priced);
                Assert.Equal(Preview(book, held, Bundle.WhiteLabel, Placement.Standalone, asked).MonthlyChange, curve.At(asked));
            },
            iter: 500);

    [Fact]
    public void The_last_number_that_is_not_dearer_is_the_one_that_counting_finds() =>
        Gen.Select(Books, Gen.Int[0, 12]).Sample(
            (book, held) =>
            {
                var curve = Curve(book, held, Bundle.WhiteLabel, Placement.Standalone, users: 0);
                var counted = Enumerable.Range(0, Most + 1).Where(users => curve.At(users) <= 0m).Select(users => (int?)users).LastOrDefault();
                Assert.Equal(counted, curve.LastNotDearer(Most));
            },
            iter: 300);

    [Fact]
    public void The_first_number_that_is_cheaper_is_the_one_that_counting_finds() =>
        Gen.Select(Books, Gen.Int[0, 12]).Sample(
            (book, held) =>
            {
                var one = Curve(book, held, Bundle.WhiteLabel, Placement.Standalone, users: 0);
                var other = CustomerApp(book, Bundle.Enterprise);
                Assert.Equal(Counted(one, other), Crossover.Of(one, other, Most));
            },
            iter: 500);

    private static Crossover Counted(UsersCurve one, UsersCurve other)
    {
        var cheaper = Enumerable.Range(0, Most + 1).Where(users => one.At(users) < other.At(users)).ToArray();
        return (cheaper.Contains(0), cheaper.Contains(Most)) switch
        {
            (true, true) => new Crossover(CrossoverKind.AtAnyNumber, 0),
            (true, false) => new Crossover(CrossoverKind.UpTo, Enumerable.Range(0, Most + 1).First(users => one.At(users) >= other.At(users)) - 1),
            (false, true) => new Crossover(CrossoverKind.From, cheaper[0]),
            _ => new Crossover(CrossoverKind.Never, 0),
        };
    }

    private static UsersCurve CustomerApp(PriceBook book, Bundle bundle) => Curve(book, whiteLabels: 9, bundle, Placement.CustomerApp, users: 60);

    private static UsersCurve Curve(PriceBook book, int whiteLabels, Bundle bundle, Placement placement, int users) =>
        UsersCurve.Of(Preview(book, whiteLabels, bundle, placement, users), 0);

    private static OrderPreview Preview(PriceBook book, int whiteLabels, Bundle bundle, Placement placement, int users)
    {
        var held = Enumerable.Range(0, whiteLabels).Select(i => App(book, $"HELD{i}", Bundle.WhiteLabel, Placement.Standalone, 10)).ToArray();
        var pricer = new OrderPricer(new Portfolio(Today, Currency.Eur, 0m, held), new Portfolio(NextFirst, Currency.Eur, 0m, held));
        var ordered = App(book, "NEWAPP", bundle, placement, users);
        return pricer.Preview([ordered], [ordered], book);
    }

    private static LicensedApp App(PriceBook book, string id, Bundle bundle, Placement placement, int users) => new()
    {
        CloudId = CloudId.Parse(id),
        Bundle = bundle,
        Placement = placement,
        Status = AppStatus.Live,
        OrderedOn = Today,
        Users = users,
        Book = book,
    };
}
