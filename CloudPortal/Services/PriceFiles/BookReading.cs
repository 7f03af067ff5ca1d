using System.Text.Json;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Services.PriceFiles;

/// <summary>The price book of the document as far as it could be read.</summary>
internal sealed class BookReading
{
    private static readonly string[] Properties = ["name", "currency", "volumeMode", "discounts", "ceiling", "rates", "tiers"];
    private static readonly string[] Flags = ["setup", "platform", "perUser"];

    /// <summary>Null when the document has a problem in its book.</summary>
    public PriceBook? Book { get; private init; }

    private RateReadings? Rates { get; init; }

    /// <summary>Whether the book certainly has no rate for it; false also while the rates could not be read.</summary>
    public bool Lacks(Bundle bundle, Placement placement) => Rates?.Lack(bundle, placement) ?? false;

    /// <summary>The book of a document.</summary>
    public static BookReading Of(Fields document, Problems problems) =>
        document.Object("book", Properties) is { } fields ? Of(fields, problems, problems.Count, asDraft: false) : new BookReading();

    /// <summary>A book that stands alone.</summary>
    public static BookReading Of(JsonElement book, Problems problems, bool asDraft) =>
        Fields.Of(book, Place.Root, problems, Properties) is { } fields ? Of(fields, problems, problems.Count, asDraft) : new BookReading();

    private static BookReading Of(Fields fields, Problems problems, int earlier, bool asDraft)
    {
        var name = Name(fields, asDraft);
        var currency = CurrencyOf(fields);
        var mode = fields.Choice<VolumeMode>("volumeMode");
        var discounts = Discounts(fields, problems);
        var ceiling = fields.Number("ceiling", NumberRange.Percentage, ifLeftOut: PriceBook.HighestCeiling);
        var rates = RateReadings.Of(fields, problems);
        var tiers = TierReadings.Of(fields, problems);
        return new BookReading
        {
            Rates = rates,
            Book = problems.Count > earlier
                ? null
                : PriceBook.Create(name!, currency!, rates!.All, tiers, mode!.Value, discounts, ceiling!.Value),
        };
    }

    private static string? Name(Fields fields, bool asDraft)
    {
        var name = fields.Text("name");
        if (name is "")
        {
            fields.Refuse("name", "must not be empty");
        }
        else if (asDraft && name is not null && NameRule.Check(name, PriceBookDrafts.LongestName) is { } wrong)
        {
            fields.Refuse("name", $"cannot be the name of a draft: {wrong.TrimEnd('.')}");
        }
        else if (asDraft && name is not null && name != NameRule.Normalise(name))
        {
            fields.Refuse("name", "must not have spaces at its ends or two in a row");
        }

        return name;
    }

    private static Currency? CurrencyOf(Fields fields)
    {
        if (fields.Text("currency") is not { } code)
        {
            return null;
        }

        if (!Currency.TryFromCode(code, out var currency))
        {
            fields.Refuse("currency", $"must be one of {string.Join(", ", Currency.All)}");
        }

        return currency;
    }

    private static DiscountedComponents Discounts(Fields fields, Problems problems)
    {
        var usual = DiscountedComponents.Default;
        if (fields.Optional("discounts") is not { } given || Fields.Of(given, fields.Place.Of("discounts"), problems, Flags) is not { } flags)
        {
            return usual;
        }

        return new DiscountedComponents(
            flags.Flag("setup", usual.Setup) ?? usual.Setup,
            flags.Flag("platform", usual.Platform) ?? usual.Platform,
            flags.Flag("perUser", usual.PerUser) ?? usual.PerUser);
    }
}
