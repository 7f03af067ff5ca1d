using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Orders;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Orders;

public sealed class OrderDraftsTests : IAsyncLifetime
{
    private static readonly OrderDraft Content = OrderDraft.WhiteLabels(1) with { Apps = [new AppDraft { Name = "Aurora", CloudId = "AURORA", CloudIdIsTyped = true }] };

    private TestPortal portal = null!;
    private Actor.User owner = null!;

    private OrderDrafts Drafts => portal.Get<OrderDrafts>();

    private long Reseller => owner.ResellerId!.Value;

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        owner = await portal.AddOwnerAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_discarded_draft_is_gone_and_a_late_save_does_not_make_it_anew()
    {
        var draft = await SavedAsync();

        Assert.Null((await Drafts.DiscardAsync(owner, Reseller, draft)).Refusal);

        Assert.Equal(NotFound.Instance, (await Drafts.SaveAsync(owner, Reseller, draft, Content, basedOn: Content)).Refusal);
        Assert.Equal(NotFound.Instance, (await Drafts.DiscardAsync(owner, Reseller, draft)).Refusal);
        Assert.Empty((await Drafts.OpenAsync(owner, Reseller)).Value);
    }

    [Fact]
    public async Task What_another_window_saved_is_not_overwritten_unless_that_is_asked_for()
    {
        var draft = await SavedAsync();
        var theirs = Content with { Apps = [Content.Apps[0] with { Users = "888" }] };
        var mine = Content with { Apps = [Content.Apps[0] with { Colour = "#AA0000" }] };
        Assert.Null((await Drafts.SaveAsync(owner, Reseller, draft, theirs, basedOn: Content)).Refusal);

        Assert.IsType<DraftChangedElsewhere>((await Drafts.SaveAsync(owner, Reseller, draft, mine, basedOn: Content)).Refusal);
        Assert.Equal("888", (await Drafts.LoadAsync(owner, Reseller, draft)).Value.Content.Apps[0].Users);

        Assert.Null((await Drafts.SaveAsync(owner, Reseller, draft, mine)).Refusal);
        Assert.Equal("#AA0000", (await Drafts.LoadAsync(owner, Reseller, draft)).Value.Content.Apps[0].Colour);
    }

    [Fact]
    public async Task Looking_at_another_step_in_a_second_window_changes_nothing_for_the_first()
    {
        var draft = await SavedAsync();
        Assert.Null((await Drafts.SaveAsync(owner, Reseller, draft, Content with { Step = 3 }, basedOn: Content)).Refusal);

        Assert.Null((await Drafts.SaveAsync(owner, Reseller, draft, Content with { Apps = [Content.Apps[0] with { Users = "5" }] }, basedOn: Content)).Refusal);
    }

    [Fact]
    public async Task A_draft_that_became_an_order_is_not_discarded()
    {
        var review = await portal.ReviewAsync(owner, Content);
        _ = (await portal.Get<PlaceOrder>().PlaceAsync(owner, Reseller, review.DraftId, review.Kept.Key)).Value;

        Assert.IsType<AlreadyOrdered>((await Drafts.DiscardAsync(owner, Reseller, review.DraftId)).Refusal);

        Assert.Equal(["AURORA"], (await Drafts.LoadAsync(owner, Reseller, review.DraftId)).Value.OrderedApps);
    }

    [Fact]
    public async Task Who_may_only_look_discards_nothing()
    {
        var draft = await SavedAsync();
        await portal.Database.ChangeUserAsync(owner.UserId, u => u.GiveRights(Role.Viewer, mayOrder: false));

        Assert.IsType<NotAllowed>((await Drafts.DiscardAsync(owner, Reseller, draft)).Refusal);

        await using var db = portal.Database.For(owner);
        Assert.Equal(draft, (await db.WizardDrafts.SingleAsync()).Id);
    }

    private async Task<Guid> SavedAsync()
    {
        var id = Guid.NewGuid();
        _ = (await Drafts.SaveAsync(owner, Reseller, id, Content)).Value;
        return id;
    }
}
