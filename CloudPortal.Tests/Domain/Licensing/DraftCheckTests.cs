using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;

namespace CloudPortal.Tests.Domain.Licensing;

public sealed class DraftCheckTests
{
    private static readonly AppDraft Good = new() { Name = "Aurora Voice", CloudId = "AURORA", Users = "80" };

    private static readonly AppDraft GoodCustomerApp = Good with { Bundle = Bundle.Enterprise, CustomerName = "Aurora Clinics" };

    public static TheoryData<string, AppDraft> Wrong => new()
    {
        { nameof(AppDraft.Name), Good with { Name = " " } },
        { nameof(AppDraft.Name), Good with { Name = new string('x', 51) } },
        { nameof(AppDraft.Name), Good with { Name = "Aurora\nVoice" } },
        { nameof(AppDraft.Name), Good with { Name = "Aurora\u200BVoice" } },
        { nameof(AppDraft.CloudId), Good with { CloudId = "new" } },
        { nameof(AppDraft.CloudId), Good with { CloudId = "" } },
        { nameof(AppDraft.CloudId), Good with { CloudId = "AB" } },
        { nameof(AppDraft.CloudId), Good with { CloudId = "3CX" } },
        { nameof(AppDraft.CloudId), Good with { CloudId = "AURORA-VOICE" } },
        { nameof(AppDraft.CloudId), Good with { CloudId = "ÁURORA" } },
        { nameof(AppDraft.CloudId), Good with { CloudId = new string('A', 21) } },
        { nameof(AppDraft.CloudId), Good with { CloudId = "AURORA*" } },
        { nameof(AppDraft.Colour), Good with { Colour = "red" } },
        { nameof(AppDraft.Platforms), Good with { Platforms = AppPlatforms.None } },
        { nameof(AppDraft.Users), Good with { Users = "" } },
        { nameof(AppDraft.Users), Good with { Users = "-1" } },
        { nameof(AppDraft.Users), Good with { Users = "1.5" } },
        { nameof(AppDraft.Users), Good with { Users = "10 000 001" } },
        { nameof(AppDraft.Users), Good with { Users = "٣" } },
    };

    public static TheoryData<string, AppDraft> WrongForCustomerApps => new()
    {
        { nameof(AppDraft.CustomerName), GoodCustomerApp with { CustomerName = " " } },
        { nameof(AppDraft.CustomerName), GoodCustomerApp with { CustomerName = new string('x', 121) } },
        { nameof(AppDraft.CustomerName), GoodCustomerApp with { CustomerName = "Aurora\u202EClinics" } },
        { nameof(AppDraft.Bundle), GoodCustomerApp with { Bundle = Bundle.WhiteLabel } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void Each_problem_stands_beside_its_field_of_its_app(string field, AppDraft wrong)
    {
        var draft = OrderDraft.WhiteLabels(1) with { Apps = [Good with { CloudId = "OTHER" }, wrong] };

        var problem = Assert.Single(DraftCheck.Problems(draft));

        Assert.Equal((1, field), (problem.AppIndex, problem.At));
        Assert.EndsWith(".", problem.Why, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => DraftCheck.Apps(draft));
    }

    [Theory, MemberData(nameof(WrongForCustomerApps))]
    public void A_customer_app_needs_a_customer_and_a_lower_bundle(string field, AppDraft wrong)
    {
        var problem = Assert.Single(DraftCheck.Problems(OrderDraft.CustomerApp("NIMBUS") with { Apps = [wrong] }));

        Assert.Equal((0, field), (problem.AppIndex, problem.At));
        Assert.Empty(DraftCheck.Problems(OrderDraft.WhiteLabels(1) with { Apps = [wrong] }));
    }

    [Fact]
    public void What_is_typed_with_spaces_and_in_lower_case_is_taken_as_it_is_meant()
    {
        var draft = OrderDraft.WhiteLabels(1) with { Apps = [Good with { Name = " Aurora \u00A0 Voice ", CloudId = " aurora ", Colour = "#0e7c86", Users = "1 200" }] };

        Assert.Empty(DraftCheck.Problems(draft));
        Assert.Equal(
            new NewApp("Aurora Voice", CloudId.Parse("AURORA"), BrandColour.Parse("#0E7C86"), AppPlatforms.Ios | AppPlatforms.Android, 1200),
            Assert.Single(DraftCheck.Apps(draft)));
    }

    [Fact]
    public void The_bounds_themselves_are_good()
    {
        var app = Good with { Name = new string('x', 50), CloudId = new string('A', 20), Users = "10000000" };

        Assert.Empty(DraftCheck.Problems(OrderDraft.WhiteLabels(1) with { Apps = [app] }));
        Assert.Empty(DraftCheck.Problems(OrderDraft.CustomerApp("NIMBUS") with { Apps = [GoodCustomerApp with { CustomerName = new string('x', 120) }] }));
        Assert.Empty(DraftCheck.Problems(OrderDraft.CustomerApp("NIMBUS") with { Apps = [GoodCustomerApp with { CustomerName = "", CustomerId = 7 }] }));
    }

    [Fact]
    public void Two_apps_of_one_order_cannot_share_a_Cloud_ID_in_any_case()
    {
        var problem = Assert.Single(DraftCheck.Problems(OrderDraft.WhiteLabels(1) with { Apps = [Good, Good with { CloudId = " aurora" }] }));

        Assert.Equal((1, nameof(AppDraft.CloudId)), (problem.AppIndex, problem.At));
    }

    [Theory]
    [InlineData(0, DraftKind.WhiteLabels, false)]
    [InlineData(50, DraftKind.WhiteLabels, true)]
    [InlineData(51, DraftKind.WhiteLabels, false)]
    [InlineData(1, DraftKind.CustomerApp, true)]
    [InlineData(2, DraftKind.CustomerApp, false)]
    public void An_order_has_1_to_50_White_Labels_or_one_customer_app(int count, DraftKind kind, bool isGood)
    {
        var apps = Enumerable.Range(0, count).Select(i => GoodCustomerApp with { CloudId = $"AURORA{i}" });

        var problems = DraftCheck.Problems(new OrderDraft { Kind = kind, Apps = [.. apps] });

        Assert.Equal(isGood ? [] : new[] { (-1, nameof(OrderDraft.Apps)) }, problems.Select(p => (p.AppIndex, p.At)));
    }
}
