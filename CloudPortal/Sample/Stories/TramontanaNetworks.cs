using CloudPortal.Domain.Quotes;
using CloudPortal.Sample.Telling;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Sample.Stories;

/// <summary>The prospect whose quote the pictures show: five brands, each on its own or four of them under one main app; the second version is a draft.</summary>
internal static class TramontanaNetworks
{
    public static QuoteStory Quote(StoryDays days)
    {
        var recipient = new RecipientDraft("Tramontana Networks", "Carrer del Vent 12\n08003 Barcelona\nSpain", "ESB12345678", "Elena Riva", "elena.riva@tramontana.example");
        var content = QuotedBrand.Content(
            recipient,
            days.Today.AddDays(QuoteDrafts.DaysValid),
            [
                new("Tramontana", 900, Bounds: (700, 1200)),
                new("Levante", 700, Bounds: (500, 1000)),
                new("Gregale", 600, Bounds: (400, 900)),
                new("Mistral Voice", 620, Bounds: (400, 900)),
                new("Ostro", 480, Bounds: (300, 700)),
            ],
            points: "3",
            withB: true);
        return new QuoteStory(
            Salespeople.Tom,
            content,
            [
                new(days.Today.AddDays(-8), scene => scene.OpenAsync(content)),
                new(days.Today.AddDays(-7), scene => scene.SendAsync()),
                new(days.Today.AddDays(-6), scene => scene.ViewAsync()),
                new(days.Today.AddDays(-1), scene => scene.NoteAsync("Elena wants each brand in its own store account. Lead with A if she insists, with B on cost.")),
                new(days.Today, scene => scene.StartVersionAsync()),
            ]);
    }
}
