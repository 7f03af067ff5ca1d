using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CsCheck;

namespace CloudPortal.Tests.Domain.Quotes;

/// <summary>The states of a quote, whatever is tried and when.</summary>
public sealed class QuoteStatesTests(ITestOutputHelper output)
{
    private const string Number = "Q-2026-0001";
    private static readonly string[] Staff = ["tom", "ines", "max"];
    private static readonly DateOnly FirstDay = new(2026, 11, 17);

    // What leads further comes more often than what ends a quote.
    private static readonly Gen<QuoteMove> Moves = Gen.Frequency(
        (5, OneOf(QuoteMove.Send, QuoteMove.StartVersion)),
        (6, OneOf(QuoteMove.AskApproval, QuoteMove.Approve, QuoteMove.RefuseApproval, QuoteMove.Save)),
        (3, OneOf(QuoteMove.View, QuoteMove.AskForChange, QuoteMove.CouldNotBeAccepted, QuoteMove.Reprice, QuoteMove.Reassign)),
        (2, OneOf(QuoteMove.Accept, QuoteMove.Decline, QuoteMove.Withdraw)));

    private static readonly Gen<QuoteTurn[]> Stories = Gen.Select(
        Moves,
        Gen.Frequency((6, Gen.Const(0)), (2, Gen.Int[1, 5]), (1, Gen.Int[6, 40])),
        Gen.Int[0, 11],
        OneOf(Staff),
        Gen.Int[0, 30],
        (move, days, version, person, valid) => new QuoteTurn(move, days, version, person, valid)).Array[1, 30];

    [Fact]
    public void Only_legal_moves_succeed_and_what_is_refused_or_final_or_sent_never_changes()
    {
        var (legal, refused) = (new ConcurrentDictionary<QuoteMove, int>(), new ConcurrentDictionary<QuoteMove, int>());
        Stories.Sample(
            story =>
            {
                var told = new Story();
                foreach (var turn in story)
                {
                    (told.Tell(turn) ? legal : refused).AddOrUpdate(turn.Move, 1, (_, count) => count + 1);
                }
            },
            iter: 4_000);

        foreach (var move in Enum.GetValues<QuoteMove>())
        {
            output.WriteLine($"{move}: {legal.GetValueOrDefault(move)} legal, {refused.GetValueOrDefault(move)} refused");

            // A move that was never legal, or never refused, would prove nothing. Anybody may be given the quote at any time.
            Assert.True(legal.GetValueOrDefault(move) > 100);
            Assert.True(move == QuoteMove.Reassign || refused.GetValueOrDefault(move) > 100);
        }
    }

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    /// <summary>One quote beside the model of it, on the days of its story.</summary>
    private sealed class Story
    {
        private readonly Quote quote = Quote.Open(Number, Currency.Eur, resellerId: null, Staff[0], priceBookId: 1, new QuoteContent { ValidUntil = FirstDay.AddDays(21) }, By(Staff[0], FirstDay));
        private readonly QuoteModel model = new(Staff[0], FirstDay.AddDays(21));
        private readonly Dictionary<int, string> sent = [];
        private readonly Dictionary<int, QuoteStatus> final = [];
        private DateOnly today = FirstDay;
        private int turns;

        /// <returns>Whether the move succeeded.</returns>
        public bool Tell(QuoteTurn turn)
        {
            today = today.AddDays(turn.DaysLater);
            turns++;
            var (before, seller) = (Written(quote), quote.OwnerId);

            // A draft that is saved has another last day, or at least other terms.
            var version = quote.Versions[turn.Version % quote.Versions.Count];
            var asker = version.Approval.AskedById;
            var isLegal = model.TryMake(turn, today);
            var succeeded = turn.Move == QuoteMove.View ? TryView(version) : RefusalOf(turn, version) is null;

            Assert.True(isLegal == succeeded, $"{turn}: {(isLegal ? "legal" : "illegal")}, and it {(succeeded ? "succeeded" : "was refused")}");
            if (!succeeded)
            {
                Assert.Equal(before, Written(quote));
            }

            if (succeeded && turn.Move == QuoteMove.Approve)
            {
                Assert.Equal(turn.Person, version.Approval.ByName);
                Assert.NotEqual(seller, turn.Person);
                Assert.NotEqual(asker, turn.Person);
            }

            AssertSound();
            return succeeded;
        }

        private void AssertSound()
        {
            Assert.Equal(model.StatusesOn(today), quote.Versions.Select(v => v.StatusOn(today)));
            Assert.Equal(model.Current, quote.CurrentNumber);
            Assert.InRange(quote.Versions.Count(v => v.Status == QuoteStatus.Accepted), 0, 1);
            Assert.InRange(quote.Versions.Count(v => v.StatusOn(today) is QuoteStatus.Sent or QuoteStatus.Viewed), 0, 1);
            Assert.All(quote.Versions, v => Assert.Equal(v.Status == QuoteStatus.Accepted, v.Acceptance is not null));
            Assert.All(final, f => Assert.Equal(f.Value, quote.Version(f.Key)!.StatusOn(today)));
            Assert.All(sent, s => Assert.Equal(s.Value, Promised(quote.Version(s.Key)!)));
            foreach (var version in quote.Versions)
            {
                if (version.Sent is not null)
                {
                    sent.TryAdd(version.Number, Promised(version));
                }

                if (version.StatusOn(today) is QuoteStatus.Accepted or QuoteStatus.Declined or QuoteStatus.Expired or QuoteStatus.Withdrawn or QuoteStatus.Superseded)
                {
                    final.TryAdd(version.Number, version.StatusOn(today));
                }
            }
        }

        private bool TryView(QuoteVersion version)
        {
            var views = version.Views;
            version.View(today, At(today));
            return version.Views > views;
        }

        private Refusal? RefusalOf(QuoteTurn turn, QuoteVersion version)
        {
            var (by, answer) = (By(turn.Person, today), new QuoteAnswer("Elena Riva", "Director", "203.0.113.7", Turn(), At(today)));
            switch (turn.Move)
            {
                case QuoteMove.Save:
                    return version.Save(new QuoteContent { ValidUntil = today.AddDays(turn.DaysValid), Terms = Turn() }, version.Revision, Number, by);
                case QuoteMove.Reprice:
                    return version.Reprice(turns, Number, by);
                case QuoteMove.AskApproval:
                    return version.AskApproval(Number, by);
                case QuoteMove.Approve:
                    return version.Approve([], Number, quote.OwnerId, by);
                case QuoteMove.RefuseApproval:
                    return version.RefuseApproval("Too much", Number, quote.OwnerId, by);
                case QuoteMove.Send:
                    return quote.Send(new SentQuote(today, new Party("Tramontana", "", ""), turn.Person, "", []), Turn(), today, At(today));
                case QuoteMove.Accept:
                    return quote.Accept(version, new QuoteAcceptance(0, [], turns, answer), resellerId: 7, today);
                case QuoteMove.Decline:
                    return quote.Decline(version, answer, today);
                case QuoteMove.AskForChange:
                    return version.AskForChange(answer, Number, today);
                case QuoteMove.CouldNotBeAccepted:
                    return version.CouldNotBeAccepted(answer, Number, today);
                case QuoteMove.Withdraw:
                    return quote.Withdraw(today, At(today)).Refusal;
                case QuoteMove.StartVersion:
                    return quote.StartVersion(turns, today, by).Refusal;
                default:
                    quote.Reassign(turn.Person);
                    return null;
            }
        }

        /// <summary>Different each time, so that nothing stays the same by chance.</summary>
        private string Turn() => turns.ToString(CultureInfo.InvariantCulture);

        private static string Promised(QuoteVersion version) =>
            JsonSerializer.Serialize(new { version.Content, version.Sent, version.SentAt, version.ValidUntil, version.VerificationCode, version.PriceBookId, version.AcceptanceKey });

        private static string Written(Quote quote) => JsonSerializer.Serialize(quote);

        private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);

        private static QuoteAuthor By(string person, DateOnly day) => new(person, person, At(day));
    }
}
