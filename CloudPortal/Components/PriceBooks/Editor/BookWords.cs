using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.PriceBooks.Editor;

/// <summary>The columns' names, as their heads write them.</summary>
internal static class BookWords
{
    public static string Of(BookField field) => field switch
    {
        BookField.Setup => "Setup",
        BookField.Platform => "Platform",
        BookField.PerUser => "Per user",
        BookField.From => "From",
        BookField.Discount => "Discount",
        BookField.Ceiling => "Ceiling",
        BookField.NoticeDays => "Notice",
        BookField.LossLimit => "Rise",
        BookField.PointsLimit => "Points",
        _ => "Bundle",
    };
}
