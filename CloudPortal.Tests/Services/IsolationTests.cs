using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Tests.Services.Isolation;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services;

/// <summary>What belongs to another reseller answers exactly like what does not exist, whichever method is asked.</summary>
public sealed class IsolationTests
{
    /// <summary>Public methods of registered services that take no actor, and why nobody needs to be asked there.</summary>
    private static readonly Dictionary<string, string> WithoutActor = new(StringComparer.Ordinal)
    {
        ["AcceptInvitation.FindAsync"] = "the token of the link says whose it is",
        ["AcceptInvitation.SetPasswordAsync"] = "the token of the link says whose it is",
        ["ActorSource.GetAsync"] = "says who the actor is",
        ["ActorSource.FindAsync"] = "says who the actor is",
        ["CircuitRevalidation.IsStillValidAsync"] = "compares a signed-in principal with its own user",
        ["EndedSessions.EndAsync"] = "ends a session, whose id only its own cookie holds",
        ["EndedSessions.HasEndedAsync"] = "tells of a session, whose id only its own cookie holds",
        ["OpenQuote.FindAsync"] = "makes a recipient from the token of a link",
        ["PortalClaims.ActorOf"] = "makes the actor from a cookie",
        ["PortfolioCache.GetAsync"] = "takes the Access that a check has granted",
        ["SetUpPortal.IsNeededAsync"] = "tells whether anybody has an account yet",
        ["SetUpPortal.IsToken"] = "compares with a number of this start of the portal",
        ["SetUpPortal.NewToken"] = "only the start of the portal asks, for its log",
        ["SetUpPortal.SetUpAsync"] = "there is nobody yet who could have signed in",
        ["SignIn.AsPersonaAsync"] = "nobody has signed in yet",
        ["SignIn.OutAsync"] = "ends the asker's own session",
        ["SignIn.WithPasswordAsync"] = "nobody has signed in yet",
        ["VerifyAddress.Of"] = "makes an address of what the caller has",
        ["VerifyQuote.FindAsync"] = "tells the holder of a printed code what stands beside it",
    };

    /// <summary>What takes an actor or a context without being a registered service.</summary>
    private static readonly Dictionary<string, string> NotRegistered = new(StringComparer.Ordinal)
    {
        ["AccessCheck.For"] = "is the check itself",
        ["AccessCheck.AnyUser"] = "is the check itself",
        ["AccessCheck.Administrator"] = "is the check itself",
        ["AccessCheck.Staff"] = "is the check itself",
    };

    public static TheoryData<int, string> Calls => Rows(_ => true);

    public static TheoryData<int, string> CallsThatNameAThing => Rows(c => c.Names is Names.Thing);

    public static TheoryData<int, string> CallsThatFindSomething => Rows(c => c is { Names: not Names.Nobody, Told: null });

    [Fact]
    public void Every_method_of_a_service_has_a_row_in_the_table()
    {
        var known = ServiceCalls.All.Select(c => c.Method).ToHashSet();

        Assert.Empty(ServiceCatalogue.WithActor.Where(m => !known.Contains(m)).Select(ServiceCatalogue.NameOf));
    }

    [Fact]
    public void Every_method_of_a_service_takes_an_actor_first_or_says_why_not()
    {
        var withoutActor = ServiceCatalogue.Methods.Where(m => !ServiceCatalogue.TakesActorFirst(m)).Select(ServiceCatalogue.NameOf);

        Assert.Equal(WithoutActor.Keys.Order(StringComparer.Ordinal), withoutActor.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_is_no_way_to_data_beside_the_registered_services() =>
        Assert.Equal(NotRegistered.Keys.Order(StringComparer.Ordinal), ServiceCatalogue.Others.Select(ServiceCatalogue.NameOf).Order(StringComparer.Ordinal));

    [Fact]
    public void The_catalogue_sees_the_services_it_is_meant_to_see()
    {
        Assert.Contains(typeof(PortfolioQueries), ServiceCatalogue.Registered);
        Assert.Contains(typeof(SignIn), ServiceCatalogue.Registered);
        Assert.True(ServiceCatalogue.WithActor.Count > 30);
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task Another_reseller_answers_like_one_that_does_not_exist(int row, string method)
    {
        await using var world = await TwoResellers.MeetAsync();
        var call = ServiceCalls.All[row];
        var lies = new[] { world.Asker, world.Asker with { ResellerId = world.Theirs.Reseller }, world.Asker with { ResellerId = null } };
        foreach (var actor in lies)
        {
            var foreign = await AskAsync(world, call, actor, world.Theirs);

            Assert.Equal(await call.AskAsync(world.Portal.Services, actor, world.Missing), foreign);
            Assert.True(call.Names == Names.Nobody || foreign.IsNotFound, $"{method}: {foreign.Text}");
            Assert.True(foreign.IsRefused || call.IsSearch, $"{method}: {foreign.Text}");
            Assert.DoesNotContain(world.Theirs.LegalName, foreign.Text, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(CallsThatNameAThing))]
    public async Task Another_resellers_thing_answers_like_one_that_does_not_exist(int row, string method)
    {
        await using var world = await TwoResellers.MeetAsync();
        var call = ServiceCalls.All[row];

        // The operator sees all rows: then the service alone keeps the two apart, without the query filters.
        foreach (var actor in new Actor[] { world.Asker, Actor.Operator.Instance })
        {
            var own = world.Asker.ResellerId!.Value;
            var foreign = await AskAsync(world, call, actor, world.Theirs with { Reseller = own });
            var missing = await call.AskAsync(world.Portal.Services, actor, world.Missing with { Reseller = own });

            Assert.True(call.Told is null ? foreign == missing : foreign.Text.StartsWith(call.Told, StringComparison.Ordinal), $"{method}: {foreign.Text}");
            Assert.True(foreign.IsRefused || call.IsSearch, $"{method}: {foreign.Text}");
        }
    }

    [Theory, MemberData(nameof(CallsThatFindSomething))]
    public async Task The_same_names_mean_something_to_their_owner(int row, string method)
    {
        await using var world = await TwoResellers.MeetAsync();
        var call = ServiceCalls.All[row];
        var found = false;
        foreach (var actor in new Actor[] { world.Other, Actor.Operator.Instance })
        {
            var missing = call.Names == Names.Reseller ? world.Missing : world.Missing with { Reseller = world.TheirsToThem.Reseller };
            var nothing = await call.AskAsync(world.Portal.Services, actor, missing);
            found |= await call.AskAsync(world.Portal.Services, actor, world.TheirsToThem) != nothing;
        }

        Assert.True(found, $"{method} answers its own reseller like a stranger: the row above proves nothing");
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task Whoever_signed_out_gets_no_answer_and_changes_nothing(int row, string method)
    {
        await using var world = await TwoResellers.MeetAsync();
        await world.Portal.Database.EndSessionAsync(world.Other);
        var before = await TableDump.OfAsync(world.Portal.Database);

        var answer = await ServiceCalls.All[row].AskAsync(world.Portal.Services, world.Other, world.TheirsToThem);

        Assert.True(answer.Text.StartsWith(nameof(SessionEnded), StringComparison.Ordinal), $"{method}: {answer.Text}");
        Assert.Equal(before, await TableDump.OfAsync(world.Portal.Database));
    }

    private static TheoryData<int, string> Rows(Func<ServiceCall, bool> which) =>
        [.. ServiceCalls.All.Index().Where(c => which(c.Item)).Select(c => new TheoryDataRow<int, string>(c.Index, ServiceCatalogue.NameOf(c.Item.Method)))];

    private static async Task<Answer> AskAsync(TwoResellers world, ServiceCall call, Actor actor, Named named)
    {
        var before = await TableDump.OfResellerAsync(world.Portal.Database, world.Theirs.Reseller);
        var answer = await call.AskAsync(world.Portal.Services, actor, named);
        Assert.Equal(before, await TableDump.OfResellerAsync(world.Portal.Database, world.Theirs.Reseller));
        return answer;
    }
}
