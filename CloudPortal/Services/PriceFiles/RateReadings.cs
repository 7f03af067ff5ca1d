using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceFiles;

/// <summary>The rates of the document's book.</summary>
internal sealed class RateReadings
{
    private static readonly string[] Properties = ["bundle", "placement", "setup", "platform", "perUser"];

    private readonly List<Rate> rates = [];
    private readonly List<(Bundle? Bundle, Placement? Placement)> named = [];
    private readonly Problems problems;

    private RateReadings(Problems problems) => this.problems = problems;

    /// <summary>Complete only when no problem was noted.</summary>
    public IReadOnlyList<Rate> All => rates;

    public static RateReadings? Of(Fields book, Problems problems)
    {
        if (book.List("rates", isRequired: true) is not { } items)
        {
            return null;
        }

        var readings = new RateReadings(problems);
        foreach (var (item, place) in items)
        {
            readings.Add(Fields.Of(item, place, problems, Properties));
        }

        return readings;
    }

    /// <summary>A rate whose bundle or placement could not be read may be the one; then nobody is told that it is missing.</summary>
    public bool Lack(Bundle bundle, Placement placement) =>
        !named.Exists(r => (r.Bundle ?? bundle) == bundle && (r.Placement ?? placement) == placement);

    private void Add(Fields? fields)
    {
        if (fields is null)
        {
            named.Add((null, null));
            return;
        }

        var bundle = fields.Choice<Bundle>("bundle");
        var placement = fields.Choice<Placement>("placement");
        var setup = fields.Number("setup", NumberRange.Price);
        var platform = fields.Number("platform", NumberRange.Price);
        var perUser = fields.Number("perUser", NumberRange.Price);
        if (bundle is not null && placement is not null)
        {
            RefuseForbidden(fields, bundle.Value, placement.Value);
            rates.Add(new Rate(bundle.Value, placement.Value, setup ?? 0m, platform ?? 0m, perUser ?? 0m));
        }

        named.Add((bundle, placement));
    }

    private void RefuseForbidden(Fields fields, Bundle bundle, Placement placement)
    {
        if (bundle == Bundle.WhiteLabel && placement == Placement.CustomerApp)
        {
            fields.Refuse("placement", RateRules.NeverCustomerApp);
            return;
        }

        var earlier = named.IndexOf((bundle, placement));
        if (earlier >= 0)
        {
            problems.Add(fields.Place.Of("bundle"), RateRules.HasRateAlready($"{bundle}, {placement}"));
        }
    }
}
