using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CsCheck;

namespace CloudPortal.Tests.Domain.Licensing;

public sealed class CloudIdSuggestionTests
{
    [Theory]
    [InlineData("Aurora Voice", "AURORAVOICE")]
    [InlineData("Žluťoučký kůň", "ZLUTOUCKYKUN")]
    [InlineData("3CX Phone 2", "CXPHONE2")]
    [InlineData("Ürün Çağrı", "URUNCAGR")]
    [InlineData("A very long name for an app", "AVERYLONGNAMEFORANAP")]
    [InlineData("Io", "IOAPP")]
    [InlineData("X", "XAPP")]
    [InlineData("3CX", "CXAPP")]
    [InlineData("Ηλιος", "")]
    [InlineData("2026", "")]
    [InlineData("", "")]
    [InlineData("\ud800Half a pair", "HALFAPAIR")]
    public void A_name_gives_its_Latin_letters_and_digits(string name, string suggestion) =>
        Assert.Equal(suggestion, CloudIdSuggestion.From(name));

    [Theory]
    [InlineData("AURORA", 2, "AURORA2")]
    [InlineData("AURORAVOICEOFTHENORT", 2, "AURORAVOICEOFTHENOR2")]
    [InlineData("AURORAVOICEOFTHENORT", 20, "AURORAVOICEOFTHENO20")]
    public void A_taken_one_gets_a_number_within_the_twenty_characters(string plain, int number, string suggestion) =>
        Assert.Equal(suggestion, CloudIdSuggestion.Numbered(plain, number));

    [Fact]
    public void Whatever_the_name_a_suggestion_is_a_Cloud_ID_or_empty() => Gen.String.Sample(name =>
    {
        var suggestion = CloudIdSuggestion.From(name);
        Assert.Equal(suggestion.Length > 0, CloudId.TryParse(suggestion, out var id));
        Assert.True(id is null || id.Value == suggestion);
        Assert.True(id is null || CloudId.TryParse(CloudIdSuggestion.Numbered(suggestion, 20), out _));
    });

    [Fact]
    public void Turkish_letters_make_no_other_suggestion()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            Assert.Equal("VIVIDLINE", CloudIdSuggestion.From("vivid line"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
