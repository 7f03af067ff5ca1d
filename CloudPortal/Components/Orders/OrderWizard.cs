using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>A wizard that is open: what is typed, what it costs, and that it is kept.</summary>
public sealed class OrderWizard : IDisposable
{
    private readonly CloudIdCheck cloudIds;

    internal OrderWizard(OrderDraft draft, CloudIdCheck cloudIds, Actor.User actor, LivePrice live, DraftSaver saver)
    {
        (Draft, this.cloudIds, Actor, Live, Saver) = (draft, cloudIds, actor, live, saver);
        Problems = new DraftProblems(() => Draft);
    }

    /// <summary>Something other than users was typed.</summary>
    public event Action? Changed;

    public Actor.User Actor { get; }

    public long ResellerId => Actor.ResellerId!.Value;

    public OrderDraft Draft { get; private set; }

    public LivePrice Live { get; }

    public DraftSaver Saver { get; }

    public DraftProblems Problems { get; }

    public AppDraft App(int index) => Draft.Apps[index];

    /// <summary>The users as priced; 0 while the text is no number.</summary>
    public int Users(int index) => UsersText.TryParse(App(index).Users, out var users) ? users : 0;

    /// <summary>What is wrong with the users of an app: no number, or more than can be charged.</summary>
    public string? UsersError(int index)
    {
        if (!UsersText.TryParse(App(index).Users, out var users))
        {
            return new UsersOutOfRange().Sentence;
        }

        return users > 0 && Live.Price is { } price && Order.IsTooLarge(price.Preview) ? new AmountTooLarge().Sentence : null;
    }

    /// <summary>An unreadable number has no price per month: the panel says what it needs, and the error stands beside the field.</summary>
    public Task TypeUsersAsync(int index, string text)
    {
        Set(index, App(index) with { Users = text });
        return Live.UpdateAsync(Draft);
    }

    /// <summary>What has no price of its own: the name, the colour, the platforms, the customer.</summary>
    public void Edit(int index, AppDraft app)
    {
        Set(index, app);
        Changed?.Invoke();
    }

    /// <summary>The Cloud ID may move places in graduated order; the bundle moves the price.</summary>
    public Task EditPricedAsync(int index, AppDraft app)
    {
        Edit(index, app);
        return Live.UpdateAsync(Draft);
    }

    public Task AddAppAsync()
    {
        Draft = Draft with { Apps = [.. Draft.Apps, new AppDraft()] };
        return NumberChangedAsync();
    }

    public Task RemoveAppAsync(int index)
    {
        Draft = Draft with { Apps = [.. Draft.Apps.Where((_, i) => i != index)] };
        Problems.Forget();
        return NumberChangedAsync();
    }

    public void OpenStep(int step)
    {
        if (Draft.Step != step)
        {
            Draft = Draft with { Step = step };
            // Looking around in an untouched wizard makes no row.
            if (Saver.SavedAt is not null)
            {
                Saver.Touch();
            }
        }
    }

    /// <summary>Until somebody types one, the Cloud ID follows the name.</summary>
    public async Task SuggestCloudIdAsync(int index)
    {
        var app = App(index);
        var others = Draft.Apps.Where((_, i) => i != index).Select(a => a.CloudId).ToArray();
        if (app.CloudIdIsTyped || !(await cloudIds.SuggestAsync(Actor, ResellerId, app.Name, others)).Is(out var suggested, out _))
        {
            return;
        }

        // Typed further meanwhile: another suggestion is on its way.
        if (index >= Draft.Apps.Count || App(index).Name != app.Name || App(index) is not { CloudIdIsTyped: false } now || now.CloudId == suggested)
        {
            return;
        }

        // Another app was given it meanwhile.
        if (!others.Contains(suggested) && suggested.Length > 0 && Draft.Apps.Index().Any(a => a.Index != index && AppText.CloudIdOf(a.Item) == suggested))
        {
            await SuggestCloudIdAsync(index);
            return;
        }

        await EditPricedAsync(index, now with { CloudId = suggested });
    }

    /// <summary>The first other app of this order with the same Cloud ID.</summary>
    public int? SameCloudId(int index)
    {
        var own = AppText.CloudIdOf(App(index));
        var same = own.Length == 0 ? -1 : Draft.Apps.Index().Where(a => a.Index != index && AppText.CloudIdOf(a.Item) == own).Select(a => a.Index).FirstOrDefault(-1);
        return same < 0 ? null : same;
    }

    /// <returns>Null when the text has not the form of a Cloud ID, or nobody may know.</returns>
    public async Task<bool?> IsCloudIdFreeAsync(string text) =>
        Domain.CloudId.TryParse(text.Trim(), out var id) && (await cloudIds.IsFreeAsync(Actor, ResellerId, id.Value)).Is(out var free, out _) ? free : null;

    public void Dispose()
    {
        Live.Dispose();
        Saver.Dispose();
    }

    private Task NumberChangedAsync()
    {
        Saver.Touch();
        Changed?.Invoke();
        return Live.UpdateAsync(Draft);
    }

    private void Set(int index, AppDraft app)
    {
        Draft = Draft with { Apps = [.. Draft.Apps.Select((a, i) => i == index ? app : a)] };
        Saver.Touch();
    }
}
