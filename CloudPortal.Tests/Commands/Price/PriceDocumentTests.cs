using System.Globalization;
using System.Text;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceFiles;
using CsCheck;

namespace CloudPortal.Tests.Commands.Price;

public sealed class PriceDocumentTests
{
    [Fact]
    public void What_is_written_reads_back_the_same() => GeneratedDocument.All.Sample(
        g =>
        {
            var text = GeneratedDocument.TextOf(g.Document);
            var (read, problems) = PriceDocumentReader.Read(Encoding.UTF8.GetBytes(text));
            Assert.Empty(problems.Lines);
            Assert.Equal((g.Document.Date, g.Document.Agreement), (read!.Date, read.Agreement));
            Assert.Equal(Terms(g.Document.Book), Terms(read.Book));
            Assert.Equal(g.Document.Book.Rates, read.Book.Rates);
            Assert.Equal(g.Document.Book.Tiers, read.Book.Tiers);
            Assert.Equal(Comparable(g.Document.Apps, read.Book), read.Apps);
            Assert.Equal(Comparable(g.Document.Order, read.Book), read.Order);
            Assert.Equal(text, GeneratedDocument.TextOf(read));
        },
        iter: 500);

    [Fact]
    public void What_the_format_cannot_hold_is_refused()
    {
        var document = PriceDocumentReader.Read(Encoding.UTF8.GetBytes(Example.Document)).Document!;
        var app = document.Apps[0].App;
        var other = PriceBook.Create("Another", Currency.Eur, document.Book.Rates, document.Book.Tiers);
        Assert.Throws<ArgumentException>(() => GeneratedDocument.TextOf(document with { Apps = [new(app with { CloudId = null }, null)] }));
        Assert.Throws<ArgumentException>(() => GeneratedDocument.TextOf(document with { Apps = [new(app with { Book = other }, null)] }));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("hu-HU")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Every_culture_reads_and_writes_the_same_bytes(string culture) => GeneratedDocument.All.Sample(
        g =>
        {
            var usual = GeneratedDocument.TextOf(g.Document);
            var result = PriceRun.Of(usual);
            var wrong = PriceRun.Of(usual.Replace("\"users\": ", "\"users\": -1.5", StringComparison.Ordinal));
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            try
            {
                Assert.Equal(usual, GeneratedDocument.TextOf(g.Document));
                Assert.Equal(result.Text, PriceRun.Of(usual).Text);
                Assert.Equal(wrong.Error, PriceRun.Of(usual.Replace("\"users\": ", "\"users\": -1.5", StringComparison.Ordinal)).Error);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        },
        iter: 100);

    private static object Terms(PriceBook book) => (book.Name, book.Currency, book.VolumeMode, book.Discounts, book.Ceiling);

    // The number of a licence and the identity of the book are not in the document.
    private static IEnumerable<DocumentApp> Comparable(IEnumerable<DocumentApp> apps, PriceBook book) =>
        apps.Select(a => a with { App = a.App with { Book = book, LicenceNumber = 0 } });
}
