using CloudPortal.Domain.Licensing;

namespace CloudPortal.Tests.Domain.Licensing;

public sealed class WizardDraftTests
{
    private static readonly DateTime Now = new(2026, 11, 17, 9, 0, 0, DateTimeKind.Utc);
    private static readonly ShownPrice Price = new(1913.01m, 349.30m, 64m, -449.10m, -35.80m, 1320.40m, 3592.80m, 3557m, 10, 10, "EUR 2026.2");
    private static readonly OrderDraft Content = OrderDraft.WhiteLabels(1) with { Apps = [new AppDraft { Name = "Aurora", CloudId = "AURORA" }] };

    public static TheoryData<OrderDraft> Changes =>
    [
        Content with { Kind = DraftKind.CustomerApp },
        Content with { MainApp = "NIMBUS" },
        Content with { Apps = [] },
        Content with { Apps = [Content.Apps[0], new AppDraft()] },
        Content with { Apps = [Content.Apps[0] with { Name = "Auror" }] },
        Content with { Apps = [Content.Apps[0] with { Users = "1" }] },
        Content with { Apps = [Content.Apps[0] with { Colour = "#000000" }] },
        Content with { Apps = [Content.Apps[0] with { CustomerId = 7 }] },
    ];

    [Theory, MemberData(nameof(Changes))]
    public void A_change_of_the_content_takes_the_review_away(OrderDraft changed)
    {
        var draft = Reviewed(out _);

        draft.Save(changed, Now.AddMinutes(1));

        Assert.Null(draft.Review);
        Assert.Equal((changed, Now.AddMinutes(1)), (draft.Content, draft.SavedAt));
    }

    [Fact]
    public void Another_step_or_the_same_content_again_keeps_the_review()
    {
        var draft = Reviewed(out var review);

        draft.Save(Content with { Step = 4 }, Now.AddMinutes(1));
        draft.Save(Content with { Step = 2, Apps = [Content.Apps[0] with { }] }, Now.AddMinutes(2));

        Assert.Same(review, draft.Review);
        Assert.Equal(2, draft.Content.Step);
    }

    [Fact]
    public void A_price_that_is_still_the_same_keeps_its_key_and_another_price_gets_a_new_one()
    {
        var draft = Reviewed(out var review);

        Assert.Same(review, draft.ShowReview(Guid.NewGuid(), "A", Price, Now.AddHours(1)));

        var (key, price) = (Guid.NewGuid(), Price with { DueNow = 2000m });
        var moved = draft.ShowReview(key, "B", price, Now.AddHours(2));
        Assert.Equal(new DraftReview(key, "B", price, Now.AddHours(2)), moved);
        Assert.Same(moved, draft.Review);
    }

    [Fact]
    public void An_ordered_draft_is_closed()
    {
        var draft = Reviewed(out _);
        draft.OrderedAs(5);

        Assert.Equal(5, draft.OrderId);
        Assert.Throws<InvalidOperationException>(() => draft.Save(Content, Now));
        Assert.Throws<InvalidOperationException>(() => draft.ShowReview(Guid.NewGuid(), "B", Price, Now));
        Assert.Throws<InvalidOperationException>(() => draft.OrderedAs(6));
    }

    private static WizardDraft Reviewed(out DraftReview review)
    {
        var draft = WizardDraft.Open(Guid.NewGuid(), 1, "mara", Content, Now);
        review = draft.ShowReview(Guid.NewGuid(), "A", Price, Now);
        return draft;
    }
}
