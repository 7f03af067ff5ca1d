using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Resellers;

namespace CloudPortal.Sample.Telling;

/// <summary>Tells all stories in the order of their days, so that each service finds the world as it was.</summary>
internal sealed class Storyteller(IServiceProvider portal, StoryClock clock, StoryDays days)
{
    private readonly List<(DateOnly Day, Hour Hour, Func<Task> Tell)> happenings = [];

    /// <summary>What comes first on a day.</summary>
    private enum Hour
    {
        Night = 0,
        Morning = 1,
        Day = 2,
        Evening = 3,
    }

    public async Task TellAsync(IReadOnlyList<PersonStory> staff, IReadOnlyList<ResellerStory> stories, IReadOnlyList<QuoteStory> quotes)
    {
        clock.MoveTo(days.First(StoryDays.Months).AddDays(-1), new TimeOnly(8, 0));
        var resellers = await OpenAccountsAsync(stories);
        var actors = await AddPeopleAsync(staff, stories, resellers);
        var books = new Books.SampleBooks(portal, days);
        await books.ScheduleFirstAsync();
        happenings.AddRange(books.Later.Select(b => (b.Day, Hour.Morning, b.Tell)));
        for (var i = 0; i < stories.Count; i++)
        {
            var story = stories[i];
            var people = story.People.ToDictionary(p => p.Name, p => actors[p.Email]);
            var (owner, admin) = (actors[story.People[0].Email], actors[staff[0].Email]);
            Plan(story, new Scene(portal, resellers[i], people, owner, admin), new QuoteScene(portal, actors[staff[1].Email], admin, resellers[i]), owner);
        }

        foreach (var quote in quotes)
        {
            var reseller = quote.Reseller.Length == 0 ? (long?)null : resellers[stories.Index().First(s => s.Item.LegalName == quote.Reseller).Index];
            var scene = new QuoteScene(portal, actors[quote.Seller], actors[staff[0].Email], reseller);
            happenings.AddRange(quote.Turns.Select(t => (t.Day, Hour.Day, (Func<Task>)(() => t.Tell(scene)))));
        }

        await TellAllAsync();
        clock.MoveTo(days.Today, TimeOf(days.Today, Hour.Evening, number: 0));
        _ = (await portal.GetRequiredService<ResellerSummaries>().RefreshAsync(Actor.Operator.Instance)).Value;
    }

    private async Task<IReadOnlyList<long>> OpenAccountsAsync(IReadOnlyList<ResellerStory> stories)
    {
        var accounts = portal.GetRequiredService<OpenAccount>();
        var ids = new List<long>(stories.Count);
        foreach (var story in stories)
        {
            var contact = $"{story.People[0].Name}, {story.People[0].Email}";
            var reseller = Reseller.Create(story.LegalName, story.Address, story.VatNumber, contact, story.Currency);
            ids.Add((await accounts.OpenAsync(Actor.Operator.Instance, reseller)).Value);
        }

        return ids;
    }

    private async Task<IReadOnlyDictionary<string, Actor.User>> AddPeopleAsync(
        IReadOnlyList<PersonStory> staff, IReadOnlyList<ResellerStory> stories, IReadOnlyList<long> resellers)
    {
        List<NewPerson> people =
        [
            .. staff.Select(p => new NewPerson(p.Email, p.Name, p.Role, null)),
            .. stories.SelectMany((s, i) => s.People.Select(p => new NewPerson(p.Email, p.Name, p.Role, resellers[i], p.MayOrder))),
        ];
        var added = await portal.GetRequiredService<AddPeople>().AddAsync(Actor.Operator.Instance, people, SamplePersonas.Password);
        return people.Zip(added.Value).ToDictionary(p => p.First.Email, p => p.Second);
    }

    private void Plan(ResellerStory story, Scene scene, QuoteScene quote, Actor owner)
    {
        foreach (var order in story.Apps.GroupBy(a => (a.OrderedOn, a.By, a.IsCustomerApp ? a.CloudId : "")))
        {
            var apps = order.ToList();
            if (apps[0].ByQuote)
            {
                PlanQuote(story.People[0], apps, quote, owner);
            }
            else
            {
                happenings.Add((order.Key.OrderedOn, Hour.Day, () => scene.OrderAsync(apps)));
            }
        }

        foreach (var day in story.Apps.Where(a => a.LiveOn is not null).GroupBy(a => a.LiveOn!.Value, a => a.CloudId))
        {
            var cloudIds = day.ToList();
            happenings.Add((day.Key, Hour.Day, () => scene.GoLiveAsync(cloudIds)));
        }

        happenings.AddRange(story.Turns.Select(t => (t.Day, Hour.Day, (Func<Task>)(() => t.Tell(scene)))));
        for (var monthsAgo = StoryDays.Months - 1; monthsAgo >= 0; monthsAgo--)
        {
            var first = days.First(monthsAgo);
            var month = first.AddMonths(-1);
            var users = story.Apps
                .Where(a => a.OrderedOn < first && (a.EndsOn is null || a.EndsOn >= month))
                .ToDictionary(a => a.CloudId, a => Growth.UsersIn(a, month, days));
            if (users.Count > 0)
            {
                happenings.Add((first, Hour.Night, () => scene.BillAsync(first, users)));
            }
        }
    }

    /// <summary>The order of these apps is an acceptance, some days after they were quoted.</summary>
    private void PlanQuote(PersonStory contact, List<AppStory> apps, QuoteScene scene, Actor owner)
    {
        var day = apps[0].OrderedOn;
        var recipient = RecipientDraft.Blank with { ContactName = contact.Name, ContactEmail = contact.Email };
        var content = QuotedBrand.Content(recipient, day.AddDays(14), [.. apps.Select(a => new QuotedBrand(a.Name, a.Users, a.CloudId))]);
        happenings.Add((day.AddDays(-7), Hour.Day, () => scene.OpenAsync(content)));
        happenings.Add((day.AddDays(-6), Hour.Day, () => scene.SendAsync()));
        happenings.Add((day.AddDays(-4), Hour.Day, () => scene.ViewAsync()));
        happenings.Add((day, Hour.Day, () => scene.AcceptAsync(owner)));
    }

    private async Task TellAllAsync()
    {
        foreach (var day in happenings.GroupBy(h => h.Day).OrderBy(d => d.Key))
        {
            foreach (var hour in day.GroupBy(h => h.Hour).OrderBy(h => h.Key))
            {
                foreach (var (happening, number) in hour.Select((h, i) => (h, i)))
                {
                    clock.MoveTo(day.Key, TimeOf(day.Key, hour.Key, number));
                    await happening.Tell();
                }
            }
        }
    }

    // Whoever looks at the sample looks later than all of it, also just after midnight.
    private TimeOnly TimeOf(DateOnly day, Hour hour, int number) =>
        day == days.Today || hour == Hour.Night ? TimeOnly.MinValue.Add(TimeSpan.FromMilliseconds((((int)hour * 100) + number) * 10))
        : hour == Hour.Morning ? new TimeOnly(8, 0).AddMinutes(number)
        : new TimeOnly(9, 0).AddMinutes(number * 11 % (9 * 60));
}
