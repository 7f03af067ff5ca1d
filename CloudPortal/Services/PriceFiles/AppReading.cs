using System.Text.Json;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceFiles;

/// <summary>One app of the document as far as it could be read; null is what could not, and has been noted.</summary>
internal sealed record AppReading
{
    private static readonly string[] InOrder = ["cloudId", "bundle", "placement", "mainApp", "users", "extraPoints"];
    private static readonly string[] InApps = [.. InOrder, "status", "orderedOn"];

    public required Place Place { get; init; }

    public required bool IsOrdered { get; init; }

    public CloudId? CloudId { get; init; }

    public Bundle? Bundle { get; init; }

    public Placement? Placement { get; init; }

    /// <summary>Whether a main app was named, readable or not.</summary>
    public bool NamesMainApp { get; init; }

    public CloudId? MainApp { get; init; }

    public AppStatus? Status { get; init; }

    public DateOnly? OrderedOn { get; init; }

    public decimal? Users { get; init; }

    public decimal? ExtraPoints { get; init; }

    public bool MayBeWhiteLabel => Bundle is null or Domain.Bundle.WhiteLabel;

    public static AppReading? Of(JsonElement element, Place place, Problems problems, bool isOrdered)
    {
        if (Fields.Of(element, place, problems, isOrdered ? InOrder : InApps) is not { } fields)
        {
            return null;
        }

        return new AppReading
        {
            Place = place,
            IsOrdered = isOrdered,
            CloudId = fields.CloudId("cloudId"),
            Bundle = fields.Choice<Bundle>("bundle"),
            Placement = fields.Choice<Placement>("placement"),
            NamesMainApp = fields.Optional("mainApp") is not null,
            MainApp = fields.OptionalCloudId("mainApp"),
            Status = isOrdered ? AppStatus.Ordered : fields.Choice<AppStatus>("status"),
            OrderedOn = isOrdered ? null : fields.Date("orderedOn"),
            Users = fields.Number("users", NumberRange.Users),
            ExtraPoints = fields.Number("extraPoints", NumberRange.Percentage, ifLeftOut: 0m),
        };
    }

    /// <summary>The app of a document without problems.</summary>
    public DocumentApp ToApp(PriceBook book, DateOnly orderedOn) => new(
        new LicensedApp
        {
            CloudId = CloudId,
            Bundle = Bundle!.Value,
            Placement = Placement!.Value,
            Status = Status!.Value,
            OrderedOn = orderedOn,
            Users = (int)Users!.Value,
            ExtraPoints = ExtraPoints!.Value,
            Book = book,
        },
        MainApp);
}
