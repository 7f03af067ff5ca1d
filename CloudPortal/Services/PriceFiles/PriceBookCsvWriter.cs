using System.Globalization;
using CloudPortal.Documents;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceFiles;

/// <summary>Writes a price book as a file for spreadsheets, which <see cref="PriceBookCsvReader"/> reads again.</summary>
public static class PriceBookCsvWriter
{
    public static byte[] Write(PriceBook book) => SpreadsheetCsv.Write(Lines(book));

    private static IEnumerable<BookCsvLine> Lines(PriceBook book)
    {
        yield return new BookCsvLine { Row = BookCsvWords.Book, Policy = BookCsvWords.Name, Value = book.Name };
        yield return new BookCsvLine { Row = BookCsvWords.Book, Policy = BookCsvWords.Currency, Value = book.Currency.Code };
        foreach (var rate in book.Rates)
        {
            yield return new BookCsvLine
            {
                Row = BookCsvWords.Rate,
                Bundle = Words.Of(rate.Bundle),
                Placement = Words.Of(rate.Placement),
                Setup = Price(rate.Setup),
                Platform = Price(rate.Platform),
                PerUser = Price(rate.PerUser),
            };
        }

        foreach (var tier in book.Tiers)
        {
            yield return new BookCsvLine { Row = BookCsvWords.Tier, From = tier.From.ToString(CultureInfo.InvariantCulture), Discount = Percent(tier.Discount) };
        }

        yield return Policy(BookCsvWords.Mode, book.VolumeMode == VolumeMode.Graduated ? BookCsvWords.Graduated : BookCsvWords.AllUnits);
        yield return Policy(BookCsvWords.Setup, YesNo(book.Discounts.Setup));
        yield return Policy(BookCsvWords.Platform, YesNo(book.Discounts.Platform));
        yield return Policy(BookCsvWords.PerUser, YesNo(book.Discounts.PerUser));
        yield return Policy(BookCsvWords.Ceiling, Percent(book.Ceiling));
        yield return Policy(BookCsvWords.NoticeDays, book.NoticeDays.ToString(CultureInfo.InvariantCulture));
        yield return Policy(BookCsvWords.LossLimit, Percent(book.LossLimitPercent));
        yield return Policy(BookCsvWords.PointsLimit, Percent(book.PointsLimit));

        // Exactly: a price may be finer than the currency's minor unit.
        string Price(decimal price) => SpreadsheetCsv.Digits(price, book.Currency).ToString(CultureInfo.InvariantCulture);
    }

    private static BookCsvLine Policy(string policy, string value) => new() { Row = BookCsvWords.Policy, Policy = policy, Value = value };

    private static string Percent(decimal percent) => percent.ToString("0.####", CultureInfo.InvariantCulture);

    private static string YesNo(bool yes) => yes ? BookCsvWords.Yes : BookCsvWords.No;
}
