using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.PriceBooks;

public sealed class PriceBookDraftsTests : IAsyncLifetime
{
    private TestPortal portal = null!;
    private Actor.User admin = null!;
    private long draft;

    private PriceBookDrafts Drafts => portal.Get<PriceBookDrafts>();

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        admin = await portal.Database.AddUserAsync(PortalUser.OfStaff("ines@example.com", "Ines Vidal", Role.Admin));
        draft = (await portal.Get<AddPriceBook>().AddDraftAsync(admin, SampleBooks.Eur("EUR 2027.1"))).Value;
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_draft_is_saved_whole_and_read_back_as_it_was_saved()
    {
        var other = Content() with
        {
            Rates = [.. SampleBooks.Rates.Skip(1), SampleBooks.Rates[0] with { Platform = 519m }],
            Tiers = [new(1, 5m), new(4, 10m), new(9, 30m)],
            VolumeMode = VolumeMode.Graduated,
            Discounts = new(false, true, true),
            Ceiling = 40m,
        };

        var save = (await Drafts.SaveAsync(admin, draft, 0, other)).Value;

        var open = (await Drafts.OpenAsync(admin, draft)).Value;
        Assert.Equal(PriceBookContent.Of(open.Book), other with { Rates = [.. other.Rates.OrderBy(r => (r.Placement, r.Bundle))] });
        Assert.Equal((1, portal.Clock.GetUtcNow().UtcDateTime, "Ines Vidal"), (save.Version, open.Book.SavedAt, open.Book.SavedBy));
        Assert.Equal("EUR 2026.2", open.Base!.Name);
    }

    [Fact]
    public async Task Who_saves_over_a_newer_version_is_shown_it_and_nothing_changes()
    {
        var theirs = WithPlatform(519m);
        Assert.Null((await Drafts.SaveAsync(admin, draft, 0, theirs)).Refusal);

        var refusal = Assert.IsType<DraftSavedMeanwhile>((await Drafts.SaveAsync(admin, draft, 0, WithPlatform(529m))).Refusal);

        Assert.Equal((theirs, 1, "Ines Vidal"), (refusal.Content, refusal.Version, refusal.By));
        Assert.Equal(theirs, await SavedAsync());
        Assert.Null((await Drafts.SaveAsync(admin, draft, refusal.Version, WithPlatform(529m))).Refusal);
        Assert.Equal(WithPlatform(529m), await SavedAsync());
    }

    [Fact]
    public async Task A_scheduled_book_is_neither_changed_nor_discarded()
    {
        _ = (await portal.Services.ScheduleAsync(draft, portal.Today.AddDays(30), null)).Value;

        Assert.IsType<BookAlreadyScheduled>((await Drafts.SaveAsync(admin, draft, 0, WithPlatform(519m))).Refusal);
        Assert.IsType<BookAlreadyScheduled>((await Drafts.DiscardAsync(admin, draft)).Refusal);
        Assert.Equal(NotFound.Instance, (await Drafts.OpenAsync(admin, draft)).Refusal);
    }

    [Fact]
    public async Task A_content_with_problems_is_not_saved()
    {
        var refusal = Assert.IsType<DraftHasProblems>((await Drafts.SaveAsync(admin, draft, 0, Content() with { Ceiling = 45m })).Refusal);

        Assert.Equal(new BookProblem(new(BookField.Discount, 5), "must not be greater than 45, the ceiling"), Assert.Single(refusal.Problems));
        Assert.Equal(Content(), await SavedAsync());
    }

    [Fact]
    public async Task A_draft_from_a_book_has_its_content_and_a_free_name()
    {
        _ = (await Drafts.SaveAsync(admin, draft, 0, WithPlatform(519m))).Value;
        Assert.Equal("EUR 2027.2", (await Drafts.SuggestNameAsync(admin, draft)).Value);

        var made = (await Drafts.MakeFromAsync(admin, draft, " EUR 2027.2 ")).Value;

        var open = (await Drafts.OpenAsync(admin, made)).Value;
        Assert.Equal(("EUR 2027.2", 0, true), (open.Book.Name, open.Book.Version, open.Book.IsSample));
        Assert.Equal(WithPlatform(519m), PriceBookContent.Of(open.Book));
        Assert.IsType<BookNameTaken>((await Drafts.MakeFromAsync(admin, draft, "EUR 2027.2")).Refusal);
        Assert.IsType<BookNameTaken>((await Drafts.MakeFromAsync(admin, draft, "eur  2027.2")).Refusal);
        Assert.IsType<BookNameWrong>((await Drafts.MakeFromAsync(admin, draft, " ")).Refusal);
        Assert.IsType<BookNameWrong>((await Drafts.MakeFromAsync(admin, draft, "EUR \u202E2027.3")).Refusal);
        Assert.Equal("EUR 2027.3", (await Drafts.SuggestNameAsync(admin, draft)).Value);
    }

    [Fact]
    public async Task A_discarded_draft_is_gone()
    {
        Assert.Null((await Drafts.DiscardAsync(admin, draft)).Refusal);

        Assert.Equal(NotFound.Instance, (await Drafts.OpenAsync(admin, draft)).Refusal);
        Assert.Equal(NotFound.Instance, (await Drafts.SaveAsync(admin, draft, 0, Content())).Refusal);
    }

    private static PriceBookContent Content() => PriceBookContent.Of(SampleBooks.Eur());

    private static PriceBookContent WithPlatform(decimal platform) => Content() with { Rates = [SampleBooks.Rates[0] with { Platform = platform }, .. SampleBooks.Rates.Skip(1)] };

    private async Task<PriceBookContent> SavedAsync() => PriceBookContent.Of((await Drafts.OpenAsync(admin, draft)).Value.Book);
}
